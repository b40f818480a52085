package app.snowquill.ui.editor;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one paragraph of marked text. One star turns italics on or off, two bold, three both. A run of stars between
 * spaces, of more than three, or without a partner, is words.
 */
final class MarkedParagraph {
    private final String text;
    private final List<Passage.Run> runs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();
    private Emphasis emphasis = Emphasis.PLAIN;

    MarkedParagraph(String text) {
        this.text = text;
    }

    Passage read() {
        List<Integer> literal = new ArrayList<>();
        while (true) {
            List<Integer> open = pass(literal);
            if (emphasis == Emphasis.PLAIN) {
                return new Passage(runs);
            }
            literal.add(open.get(open.size() - 1));
        }
    }

    /** Where each letter of what was read stands in the marked text; of an escaped one, behind its backslash. */
    List<Integer> places() {
        return List.copyOf(places);
    }

    /** @return where stars were taken for marks, the last unpaired ones last */
    private List<Integer> pass(List<Integer> literal) {
        runs.clear();
        words.setLength(0);
        places.clear();
        emphasis = Emphasis.PLAIN;
        List<Integer> marks = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == '*' || text.charAt(i + 1) == '\\')) {
                places.add(++i);
                words.append(text.charAt(i));
            } else if (c == '*') {
                int end = i;
                while (end < text.length() && text.charAt(end) == '*') {
                    end++;
                }
                if (isMark(i, end) && !literal.contains(i)) {
                    toggle(end - i);
                    marks.add(i);
                } else {
                    words.append(text, i, end);
                    for (int star = i; star < end; star++) {
                        places.add(star);
                    }
                }
                i = end - 1;
            } else {
                places.add(i);
                words.append(c);
            }
        }
        finishRun();
        return marks;
    }

    private boolean isMark(int start, int end) {
        boolean spaceBefore = start == 0 || ProseMarkup.isSpace(text.charAt(start - 1));
        boolean spaceAfter = end == text.length() || ProseMarkup.isSpace(text.charAt(end));
        return end - start <= 3 && !(spaceBefore && spaceAfter);
    }

    private void toggle(int stars) {
        finishRun();
        emphasis = Emphasis.of(emphasis.isItalic() ^ stars != 2, emphasis.isBold() ^ stars != 1);
    }

    private void finishRun() {
        runs.add(new Passage.Run(words.toString(), emphasis));
        words.setLength(0);
    }
}
