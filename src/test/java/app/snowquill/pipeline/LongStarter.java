package app.snowquill.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The model that comes with the program, said to hold more tokens than it was trained on: what it writes is of no use, but it counts and keeps prompts as any other. */
final class LongStarter {
    private static final byte[] KEY = "llama.context_length".getBytes(StandardCharsets.UTF_8);
    private static final int HEAD = 65_536;
    private static final int TYPE_BYTES = 4;

    private LongStarter() {
    }

    /** A copy in {@code folder} that says it holds {@code tokens}. */
    static Path of(Path folder, int tokens) {
        try {
            byte[] model = Files.readAllBytes(TestStudio.STARTER);
            for (int at = 0; at < HEAD; at++) {
                if (ByteBuffer.wrap(model, at, KEY.length).equals(ByteBuffer.wrap(KEY))) {
                    ByteBuffer.wrap(model).order(ByteOrder.LITTLE_ENDIAN).putInt(at + KEY.length + TYPE_BYTES, tokens);
                    return Files.write(folder.resolve("starter-" + tokens + ".gguf"), model);
                }
            }
            throw new IllegalStateException("The model does not say how many tokens it holds.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
