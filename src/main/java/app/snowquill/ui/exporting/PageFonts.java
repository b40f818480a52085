package app.snowquill.ui.exporting;

import app.snowquill.export.page.Face;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;

/** The typesetter's own faces as the window draws them, loaded when first asked for. On the window's thread. */
final class PageFonts {
    private final Map<Key, Font> loaded = new HashMap<>();

    /** @param size in points of the page */
    Font of(Face face, double size) {
        return loaded.computeIfAbsent(new Key(face, size), PageFonts::load);
    }

    private static Font load(Key key) {
        try (InputStream in = key.face().open()) {
            Font font = Font.loadFont(in, key.size());
            return font == null ? Font.font(key.size()) : font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Key(Face face, double size) {
    }
}
