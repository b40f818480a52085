package app.snowquill.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gathers one paragraph out of runs that are italic or bold or not, and says it in the book's notation: *italics*,
 * **bold**, ***both***, a star that is meant as \*. Two emphases that touch can't be said in it: the shorter one takes the longer one's
 * where that is part of it, and goes without else. Belongs to one paragraph; not thread-safe.
 */
final class EmphasisText {
    private static final int LAST_CHARACTERS = 40;

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int stars;

    private record Run(String text, int stars) {
        boolean touches(Run next) {
            return stars > 0 && next.stars > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))
                    && !Character.isWhitespace(next.text.charAt(0));
        }

        Run beside(Run longer) {
            return new Run(text, (stars & longer.stars) == longer.stars ? longer.stars : 0);
        }
    }

    /** @param emphasis 0 for none, 1 for italics, 2 for bold, 3 for both */
    void add(String text, int emphasis) {
        if (emphasis != stars) {
            flush();
            stars = emphasis;
        }
        open.append(text);
    }

    void lineBreak() {
        open.append('\n');
    }

    /** Whether what was added last ends in a space or a line. */
    boolean endsInSpace() {
        String last = open.isEmpty() ? runs.isEmpty() ? "" : runs.get(runs.size() - 1).text() : open.toString();
        return last.isEmpty() || Character.isWhitespace(last.charAt(last.length() - 1));
    }

    /** The words added last, as they will stand there; few enough to tell a place. */
    String lastWords() {
        String words = open.substring(open.lastIndexOf("\n") + 1).strip();
        int begin = Math.max(0, words.length() - LAST_CHARACTERS);
        int space = words.indexOf(' ', begin);
        return words.indexOf('*') >= 0 ? "" : begin == 0 ? words : space < 0 ? "" : words.substring(space + 1);
    }

    /** The paragraph, or empty where there is nothing to read in it. */
    Optional<String> finished() {
        flush();
        StringBuilder done = new StringBuilder();
        apart().forEach(run -> append(run, done));
        String clean = TextDecoding.withoutControls(done.toString());
        String text = withoutOuterSpace(clean.indexOf('\n') < 0 ? clean : clean.replaceAll("(?<![ \\t])[ \\t]*+\\n[ \\t\\n]*+", "\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private void flush() {
        if (!open.isEmpty()) {
            runs.add(new Run(open.toString(), open.toString().isBlank() ? 0 : stars));
            open.setLength(0);
        }
    }

    private List<Run> apart() {
        List<Run> apart = new ArrayList<>();
        for (Run next : runs) {
            Run last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || last.stars() != next.stars() && !last.touches(next)) {
                apart.add(next);
                continue;
            }
            boolean shorter = last.text().length() < next.text().length();
            Run before = last.stars() == next.stars() || !shorter ? last : last.beside(next);
            Run after = last.stars() == next.stars() || shorter ? next : next.beside(last);
            apart.set(apart.size() - 1, before);
            if (before.stars() == after.stars()) {
                apart.set(apart.size() - 1, new Run(before.text() + after.text(), after.stars()));
            } else {
                apart.add(after);
            }
        }
        return apart;
    }

    private static void append(Run run, StringBuilder done) {
        String text = run.text();
        if (run.stars() == 0) {
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
        String mark = "*".repeat(run.stars());
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
