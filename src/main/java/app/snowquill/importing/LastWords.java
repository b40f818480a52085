package app.snowquill.importing;

import java.util.List;

/** The words at the end of a text, by which a remark finds its place. Pure. */
final class LastWords {
    private static final int MOST = 6;
    private static final int MOST_CHARACTERS = 120;

    private LastWords() {
    }

    /** Blank where there are fewer than two, which would find too much. */
    static String of(String text) {
        String end = text.strip();
        end = end.substring(end.lastIndexOf('\n') + 1);
        end = end.length() > MOST_CHARACTERS ? end.substring(end.indexOf(' ', end.length() - MOST_CHARACTERS) + 1) : end;
        String[] words = end.strip().split("\\s+");
        return words.length < 2 ? "" : String.join(" ", List.of(words).subList(Math.max(0, words.length - MOST), words.length));
    }
}
