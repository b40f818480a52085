package app.snowquill.pipeline.replacing;

import java.util.Arrays;

/**
 * A text without its marks for italics and bold and without its escapes, and where each character stands in the text as it is kept. In a
 * run of one to three stars that does not stand between spaces each star is a mark. Immutable.
 */
final class BareText {
    /** How a text is kept. */
    enum Notation {
        /** Prose, with stars. */
        MARKED,
        /** A field of a form: every sign is itself. */
        PLAIN
    }

    private static final String ESCAPABLE = "\\*#";

    private final String raw;
    private final Notation notation;
    private final String words;
    private final int[] starts;
    private final int[] ends;

    BareText(String raw, Notation notation) {
        this.raw = raw;
        this.notation = notation;
        StringBuilder bare = new StringBuilder(raw.length());
        int[] from = new int[raw.length()];
        int[] to = new int[raw.length()];
        for (int i = 0; i < raw.length(); i++) {
            int marks = notation == Notation.PLAIN ? 0 : marksAt(raw, i);
            if (marks > 0) {
                i += marks - 1;
                continue;
            }
            boolean escape = notation == Notation.MARKED && raw.charAt(i) == '\\' && i + 1 < raw.length()
                    && ESCAPABLE.indexOf(raw.charAt(i + 1)) >= 0;
            from[bare.length()] = i;
            i += escape ? 1 : 0;
            to[bare.length()] = i + 1;
            bare.append(raw.charAt(i));
        }
        this.words = bare.toString();
        this.starts = Arrays.copyOf(from, words.length());
        this.ends = Arrays.copyOf(to, words.length());
    }

    String raw() {
        return raw;
    }

    Notation notation() {
        return notation;
    }

    /** The text without marks. */
    String words() {
        return words;
    }

    /** Where a character of {@link #words()} begins in {@link #raw()}. */
    int start(int index) {
        return starts[index];
    }

    /** Where a character of {@link #words()} ends in {@link #raw()}. */
    int end(int index) {
        return ends[index];
    }

    /** The index in {@link #words()} of what begins at {@code rawStart}; below 0 where nothing does. */
    int indexOf(int rawStart) {
        return Arrays.binarySearch(starts, rawStart);
    }

    /** The words as this notation writes them. */
    String written(String plain) {
        return notation == Notation.PLAIN ? plain : plain.replace("\\", "\\\\").replace("*", "\\*");
    }

    /** How many stars that are marks begin here. */
    private static int marksAt(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '*') {
            end++;
        }
        boolean spaceBefore = start == 0 || Character.isWhitespace(text.charAt(start - 1));
        boolean spaceAfter = end == text.length() || Character.isWhitespace(text.charAt(end));
        return end == start || end - start > 3 || spaceBefore && spaceAfter ? 0 : end - start;
    }
}
