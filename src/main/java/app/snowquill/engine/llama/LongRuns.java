package app.snowquill.engine.llama;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text inside runs without a blank that are longer than any word. The tokenizers that split a text by patterns call
 * themselves once for each character of a match and would overflow their stack: a page of Japanese is one such run.
 * Everything between is left whole, for a cut elsewhere could change the tokens. Pure.
 */
final class LongRuns {
    private static final int LONGEST = 1_000;

    private LongRuns() {
    }

    /** The text in order, in one part or more. */
    static List<String> cut(String text) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int run = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean same = Character.isWhitespace(text.charAt(i)) == Character.isWhitespace(text.charAt(i - 1));
            run = same ? run + 1 : 0;
            if (run >= LONGEST && !Character.isLowSurrogate(text.charAt(i))) {
                parts.add(text.substring(begin, i));
                begin = i;
                run = 0;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }
}
