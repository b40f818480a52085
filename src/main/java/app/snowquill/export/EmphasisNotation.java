package app.snowquill.export;

import app.snowquill.export.Manuscript.Emphasis;
import app.snowquill.export.Manuscript.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads *italics*, **bold** and ***both***. Stars that pair with nothing, or that stand against a space on the inner
 * side, are stars; so is one after a backslash. Lives for one paragraph.
 */
final class EmphasisNotation {
    private static final int MOST_STARS = 3;
    private static final String ESCAPABLE = "\\*#";

    private final String text;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();

    private EmphasisNotation(String text) {
        this.text = text;
    }

    static List<Run> parse(String paragraph) {
        if (paragraph.indexOf('*') < 0 && paragraph.indexOf('\\') < 0) {
            return paragraph.isEmpty() ? List.of() : List.of(new Run(paragraph, Emphasis.PLAIN));
        }
        EmphasisNotation notation = new EmphasisNotation(paragraph);
        notation.read(0, paragraph.length(), Emphasis.PLAIN);
        return List.copyOf(notation.runs);
    }

    private void read(int from, int to, Emphasis emphasis) {
        boolean[] unpaired = new boolean[MOST_STARS + 1];
        int at = from;
        while (at < to) {
            if (isEscape(at, to)) {
                pending.append(text.charAt(at + 1));
                at += 2;
                continue;
            }
            int stars = starsAt(at, to);
            int close = stars == 0 || stars > MOST_STARS || unpaired[stars] || !hasTextAt(at + stars, to) ? -1
                    : closing(at + stars, to, stars);
            if (close >= 0) {
                flush(emphasis);
                read(at + stars, close, emphasis.within(stars));
                at = close + stars;
            } else {
                // What has no closing mark from here has none from further on either, which keeps this linear.
                if (stars > 0 && stars <= MOST_STARS && hasTextAt(at + stars, to)) {
                    unpaired[stars] = true;
                }
                int length = Math.max(1, stars);
                pending.append(text, at, at + length);
                at += length;
            }
        }
        flush(emphasis);
    }

    private int closing(int from, int to, int stars) {
        int at = from;
        while (at < to) {
            int here = isEscape(at, to) ? 0 : starsAt(at, to);
            if (here == stars && at > from && !Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
            at += isEscape(at, to) ? 2 : Math.max(1, here);
        }
        return -1;
    }

    private boolean isEscape(int at, int to) {
        return text.charAt(at) == '\\' && at + 1 < to && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0;
    }

    private int starsAt(int at, int to) {
        int end = at;
        while (end < to && text.charAt(end) == '*') {
            end++;
        }
        return end - at;
    }

    private boolean hasTextAt(int at, int to) {
        return at < to && !Character.isWhitespace(text.charAt(at));
    }

    private void flush(Emphasis emphasis) {
        if (!pending.isEmpty()) {
            runs.add(new Run(pending.toString(), emphasis));
            pending.setLength(0);
        }
    }
}
