package app.snowquill.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into passages that one vector can stand for: whole paragraphs of at most about 1,000 characters together. Pure. */
final class PassageCut {
    private static final int LENGTH = 1_000;

    private PassageCut() {
    }

    /** @param start index of the first character, {@code end} of the one after the last */
    record Passage(int start, int end) {
    }

    /** In order, without gaps but blank ones. */
    static List<Passage> of(String body) {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        while (start < body.length()) {
            int end = end(body, start);
            if (!body.substring(start, end).isBlank()) {
                passages.add(new Passage(start, end));
            }
            start = end;
        }
        return passages;
    }

    private static int end(String body, int start) {
        if (body.length() - start <= LENGTH * 5 / 4) {
            return body.length();
        }
        int latest = start + LENGTH;
        for (String border : List.of("\n\n", "\n", ". ", " ")) {
            int at = body.lastIndexOf(border, latest);
            if (at > start + LENGTH / 3) {
                return at + border.length();
            }
        }
        return Character.isLowSurrogate(body.charAt(latest)) ? latest + 1 : latest;
    }
}
