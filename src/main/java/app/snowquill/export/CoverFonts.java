package app.snowquill.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import java.util.Optional;

/**
 * Fonts for a drawn cover: EB Garamond, which comes with the program and has Latin, Greek and Cyrillic, and behind it what
 * the computer has for other letters. Lives for one cover.
 */
final class CoverFonts {
    private static final String GARAMOND = "/app/snowquill/ui/common/fonts/EBGaramond12-Regular.otf";

    private final List<Font> fonts;

    CoverFonts() {
        this.fonts = load();
    }

    /** Java reads even a font of its own through the system's font library; where that is missing there are none. */
    private static List<Font> load() {
        try (InputStream in = CoverFonts.class.getResourceAsStream(GARAMOND)) {
            return List.of(Font.createFont(Font.TRUETYPE_FONT, in), new Font(Font.SERIF, Font.PLAIN, 1),
                    new Font(Font.SANS_SERIF, Font.PLAIN, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException | RuntimeException | LinkageError | InternalError noFontLibrary) {
            return List.of();
        }
    }

    /**
     * The text with a font for each of its letters, without the emoji that no font here has.
     *
     * @param size in points of the picture
     * @return empty where a letter of it can't be drawn, for half a title is worse than none
     */
    Optional<AttributedString> dressed(String text, float size) {
        StringBuilder kept = new StringBuilder();
        for (int point : text.codePoints().toArray()) {
            if (fontFor(point).isPresent()) {
                kept.appendCodePoint(point);
            } else if (Character.isLetterOrDigit(point)) {
                return Optional.empty();
            }
        }
        String words = kept.toString().strip().replaceAll("\\s+", " ");
        if (words.isEmpty()) {
            return Optional.empty();
        }
        AttributedString dressed = new AttributedString(words);
        for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
            int point = words.codePointAt(at);
            dressed.addAttribute(TextAttribute.FONT, fontFor(point).orElseThrow().deriveFont(size), at, at + Character.charCount(point));
        }
        return Optional.of(dressed);
    }

    private Optional<Font> fontFor(int point) {
        return fonts.stream().filter(font -> font.canDisplay(point)).findFirst();
    }
}
