package app.snowquill.importing;

import java.util.Optional;

/**
 * Gathers one paragraph out of runs that are italic or bold or not, and says it in the book's notation: *italics*,
 * **bold**, ***both***, a star that is meant as \*. Belongs to one paragraph; not thread-safe.
 */
final class EmphasisText {
    private final StringBuilder done = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private int stars;

    /** @param emphasis 0 for none, 1 for italics, 2 for bold, 3 for both */
    void add(String text, int emphasis) {
        if (emphasis != stars && !text.isBlank()) {
            flush();
            stars = emphasis;
        }
        run.append(text);
    }

    void lineBreak() {
        run.append('\n');
    }

    /** The paragraph, or empty where there is nothing to read in it. */
    Optional<String> finished() {
        flush();
        String clean = TextDecoding.withoutControls(done.toString());
        String text = withoutOuterSpace(clean.indexOf('\n') < 0 ? clean : clean.replaceAll("(?<![ \\t])[ \\t]*+\\n[ \\t\\n]*+", "\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private void flush() {
        String text = run.toString();
        run.setLength(0);
        if (stars == 0 || text.isBlank()) {
            done.append(escaped(text));
            return;
        }
        int begin = 0;
        int end = text.length();
        while (Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        String mark = "*".repeat(stars);
        done.append(text, 0, begin).append(mark).append(escaped(text.substring(begin, end))).append(mark).append(text.substring(end));
    }

    private static String escaped(String text) {
        if (text.indexOf('*') < 0 && text.indexOf('#') < 0) {
            return text; // nearly all there is
        }
        return text.replace("\\*", "\\\\*").replace("*", "\\*").replaceAll("(?m)^(\\h*)#(\\h*)$", "$1\\\\#$2");
    }

    /** Space at either end, spaces that don't break and marks without width included. */
    static String withoutOuterSpace(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff' || c == '\u202f';
    }
}
