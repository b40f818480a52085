package app.snowquill.ui.editor;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.IndexRange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;

/**
 * The words that are chosen on the page, by paragraphs that have words and by their letters without the blanks at either end: as the book keeps
 * them.
 *
 * @param fromColumn letters of {@code first} before them
 * @param toColumn letters of {@code last} up to their end
 */
record PageSelection(int first, int fromColumn, int last, int toColumn) {
    /** Empty where no words are chosen. */
    static Optional<PageSelection> of(ProseArea area) {
        IndexRange range = area.getSelection();
        Position begin = area.offsetToPosition(range.getStart(), Bias.Forward);
        Position end = area.offsetToPosition(range.getEnd(), Bias.Forward);
        List<Passage> passages = area.passages();
        int number = -1;
        PageSelection chosen = null;
        for (int i = 0; i < passages.size(); i++) {
            String words = passages.get(i).text();
            if (words.isBlank()) {
                continue;
            }
            number++;
            if (i < begin.getMajor() || i > end.getMajor()) {
                continue;
            }
            int from = i == begin.getMajor() ? column(area, i, begin.getMinor(), words) : 0;
            int to = i == end.getMajor() ? column(area, i, end.getMinor(), words) : words.strip().length();
            if (from < to) {
                chosen = chosen == null ? new PageSelection(number, from, number, to)
                        : new PageSelection(chosen.first, chosen.fromColumn, number, to);
            }
        }
        return Optional.ofNullable(chosen);
    }

    private static int column(ProseArea area, int paragraph, int marked, String words) {
        int plain = MarkedText.withoutMarks(area.getText(paragraph, 0, paragraph, marked)).length();
        int blank = words.length() - words.stripLeading().length();
        return Math.max(0, Math.min(words.strip().length(), plain - blank));
    }
}
