package app.snowquill.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page's text cut in two at the caret. The two together are the whole, letter for letter, but where the cut goes through
 * emphasised words: there both halves keep their own stars.
 */
record PageSplit(String before, String after) {
    /**
     * @param paragraph place of the caret's paragraph in {@code passages}
     * @param column characters of that paragraph before the caret
     */
    static PageSplit at(List<Passage> passages, int paragraph, int column, ProseMarkup markup) {
        List<Passage> first = new ArrayList<>(passages.subList(0, paragraph));
        List<Passage> second = new ArrayList<>();
        List<Passage.Run> left = new ArrayList<>();
        List<Passage.Run> right = new ArrayList<>();
        int room = column;
        for (Passage.Run run : passages.get(paragraph).runs()) {
            int cut = Math.min(Math.max(0, room), run.text().length());
            left.add(new Passage.Run(run.text().substring(0, cut), run.emphasis()));
            right.add(new Passage.Run(run.text().substring(cut), run.emphasis()));
            room -= run.text().length();
        }
        first.add(new Passage(left));
        second.add(new Passage(right));
        second.addAll(passages.subList(paragraph + 1, passages.size()));
        String before = markup.write(first);
        String after = markup.write(second);
        String whole = markup.write(passages);
        boolean exact = whole.startsWith(before) && whole.endsWith(after) && before.length() + after.length() <= whole.length();
        return new PageSplit(exact ? whole.substring(0, whole.length() - after.length()) : before, after);
    }

    /** The whole with words between: within the caret's paragraph, or as paragraphs of their own where it stands at an end of one. */
    String with(String words) {
        boolean within = !before.isBlank() && !after.isBlank() && !before.endsWith("\n") && !after.startsWith("\n") && !words.strip().contains("\n");
        if (within) {
            return before + (before.endsWith(" ") ? "" : " ") + words.strip() + (after.startsWith(" ") ? "" : " ") + after;
        }
        return Stream.of(before, words, after).map(String::strip).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** Whether there are words on both sides. */
    boolean isCut() {
        return !before.isBlank() && !after.isBlank();
    }
}
