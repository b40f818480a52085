package app.snowquill.engine.gguf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells by a file's name, or its first bytes, whether it may be a model of its own. */
final class ModelNames {
    private ModelNames() {
    }

    /** Later parts come with the first one; files named mmproj are the eyes of another model. */
    static boolean isModel(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".gguf") && !name.contains("mmproj") && PartName.of(file).map(PartName::isFirst).orElse(true);
    }

    static boolean hasMagic(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).equals("GGUF");
        } catch (IOException e) {
            return false;
        }
    }
}
