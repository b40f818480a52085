package app.snowquill.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The faces that come with the program: Inter for the window, EB Garamond for prose. JavaFX can't choose among weights by
 * number, so that medium and semibold are families of their own.
 */
public final class Fonts {
    public static final String SANS = "Inter";
    public static final String SANS_MEDIUM = "Inter Medium";
    public static final String SANS_SEMIBOLD = "Inter Semi Bold";
    public static final String SERIF = "EB Garamond 12";

    private static final List<String> FILES = List.of("Inter-Regular", "Inter-Italic", "Inter-Medium", "Inter-SemiBold",
            "Inter-Bold", "EBGaramond12-Regular", "EBGaramond12-Italic", "EBGaramond12-Bold");

    /** Makes the faces known to JavaFX; harmless to repeat. */
    public void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file + ".otf")) {
                Font.loadFont(in, 12);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
