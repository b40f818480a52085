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
        set(title, place, LARGEST_TITLE).ifPresent(bottom ->
                pen.fill(new Rectangle2D.Double(place.getCenterX() - 70, bottom + 70, 140, 4)));
    }

    void author(String author, Rectangle2D place) {
        if (!author.isEmpty()) {
            set(author, place, LARGEST_AUTHOR);
        }
    }

    private Optional<Double> set(String words, Rectangle2D place, int largest) {
        String text = words.codePointCount(0, words.length()) <= MOST_LETTERS ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST_LETTERS)).strip() + "…";
        for (int size = largest; size > SMALLEST; size -= STEP) {
            List<TextLayout> lines = lines(text, size, place.getWidth());
            double height = lines.size() * size * LEADING;
            if (!lines.isEmpty() && height <= place.getHeight() && fits(lines, place)) {
                return Optional.of(draw(lines, place, size, height));
            }
        }
        List<TextLayout> lines = lines(text, SMALLEST, place.getWidth());
        int most = (int) (place.getHeight() / (SMALLEST * LEADING));
        return lines.isEmpty() ? Optional.empty()
                : Optional.of(draw(lines.subList(0, Math.min(lines.size(), most)), place, SMALLEST, place.getHeight()));
    }

    private static boolean fits(List<TextLayout> lines, Rectangle2D place) {
        return lines.stream().allMatch(line -> line.getVisibleAdvance() <= place.getWidth());
    }

    /** Lines broken between words only: a word wider than the place makes its line too wide. */
    private List<TextLayout> lines(String text, int size, double width) {
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
            TextLayout line = measurer.nextLayout((float) width, end, true);
            lines.add(line == null ? measurer.nextLayout(Float.MAX_VALUE, end, false) : line);
        }
        return lines;
    }

    private double draw(List<TextLayout> lines, Rectangle2D place, int size, double height) {
        double base = place.getCenterY() - height / 2 + size * 0.9;
        for (TextLayout line : lines) {
            line.draw(pen, (float) (place.getCenterX() - line.getVisibleAdvance() / 2), (float) base);
            base += size * LEADING;
        }
        return base - size * LEADING;
    }
}
