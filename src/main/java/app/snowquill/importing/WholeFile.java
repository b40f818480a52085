package app.snowquill.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a file piece by piece: asked for all at once, Java takes as much memory again outside of its heap. Stateless. */
final class WholeFile {
    private static final int PIECE = 64 << 10;

    private WholeFile() {
    }

    /** The caller has seen that it is not too large. */
    static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = new byte[Math.toIntExact(Files.size(file))];
            int at = 0;
            int had = 0;
            while (at < bytes.length && had >= 0) {
                had = in.read(bytes, at, Math.min(PIECE, bytes.length - at));
                at += Math.max(0, had);
            }
            return at == bytes.length ? bytes : Arrays.copyOf(bytes, at);
        }
    }
}
