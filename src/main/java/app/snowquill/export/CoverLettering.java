package app.snowquill.export;

import java.awt.Graphics2D;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sets the words of a drawn cover as large as their place allows, centred, without cutting a word. Lives for one cover. */
final class CoverLettering {
    private static final int LARGEST_TITLE = 230;
    private static final int LARGEST_AUTHOR = 84;
    private static final int SMALLEST = 44;
    private static final int STEP = 6;
    private static final int MOST_LETTERS = 700;
    private static final float LEADING = 1.12f;

    private final Graphics2D pen;
    private final Locale language;
    private final CoverFonts fonts = new CoverFonts();

    CoverLettering(Graphics2D pen, Locale language) {
        this.pen = pen;
        this.language = language;
    }

    /** In the middle of its place, a thin rule below. */
    void title(String title, Rectangle2D place) {
        double bottom = set(title, place, LARGEST_TITLE);
        if (bottom > 0) {
            pen.fill(new Rectangle2D.Double(place.getCenterX() - 70, bottom + 60, 140, 4));
        }
    }

    void author(String author, Rectangle2D place) {
        if (!author.isEmpty()) {
            set(author, place, LARGEST_AUTHOR);
        }
    }

    /** Where the words end; 0 where no font has them. */
    private double set(String words, Rectangle2D place, int largest) {
        String text = words.codePointCount(0, words.length()) <= MOST_LETTERS ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST_LETTERS)).strip() + "…";
        for (int size = largest; size > SMALLEST; size -= STEP) {
            List<TextLayout> lines = lines(text, size, place.getWidth(), true);
            if (lines.size() * size * LEADING <= place.getHeight() && fits(lines, place)) {
                return draw(lines, place, size);
            }
        }
        List<TextLayout> lines = lines(text, SMALLEST, place.getWidth(), false);
        return draw(lines.subList(0, Math.min(lines.size(), (int) (place.getHeight() / (SMALLEST * LEADING)))), place, SMALLEST);
    }

    private static boolean fits(List<TextLayout> lines, Rectangle2D place) {
        return lines.stream().allMatch(line -> line.getVisibleAdvance() <= place.getWidth());
    }

    /** @param wholeWords whether a word wider than the place makes its line too wide instead of being broken */
    private List<TextLayout> lines(String text, int size, double width, boolean wholeWords) {
        Optional<AttributedString> dressed = fonts.dressed(text, size);
        if (dressed.isEmpty()) {
            return List.of();
        }
        AttributedString words = dressed.get();
        words.addAttribute(TextAttribute.RUN_DIRECTION, Direction.isRightToLeft(language));
        LineBreakMeasurer measurer = new LineBreakMeasurer(words.getIterator(), BreakIterator.getLineInstance(language),
                pen.getFontRenderContext());
        int end = words.getIterator().getEndIndex();
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < end) {
            TextLayout line = measurer.nextLayout((float) width, end, wholeWords);
            lines.add(line == null ? measurer.nextLayout(Float.MAX_VALUE, end, false) : line);
        }
        return lines;
    }

    private double draw(List<TextLayout> lines, Rectangle2D place, int size) {
        double top = place.getCenterY() - lines.size() * size * LEADING / 2;
        for (int i = 0; i < lines.size(); i++) {
            TextLayout line = lines.get(i);
            line.draw(pen, (float) (place.getCenterX() - line.getVisibleAdvance() / 2), (float) (top + (i * LEADING + 0.9) * size));
        }
        return lines.isEmpty() ? 0 : top + lines.size() * LEADING * size;
    }
}
