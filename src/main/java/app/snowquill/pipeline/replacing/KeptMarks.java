package app.snowquill.pipeline.replacing;

import java.util.ArrayList;
import java.util.List;

/**
 * New words with the marks that stood inside the words they replace: a mark before or behind a word stays before or behind the word of
 * the same place, any other after as many characters. Marks that would set nothing in italics are left out, with their partner outside.
 * Made for one replacement.
 */
final class KeptMarks {
    private record Mark(int at, String stars) {
    }

    private final String found;
    private final String with;
    private final List<Mark> marks = new ArrayList<>();
    private int rawStart;
    private int rawEnd;

    /** @param start index of the first character in {@link BareText#words()} @param end index behind the last */
    KeptMarks(BareText text, int start, int end, String with) {
        this.found = text.words().substring(start, end);
        this.with = with;
        this.rawStart = text.start(start);
        this.rawEnd = text.end(end - 1);
        for (int i = start; i + 1 < end; i++) {
            if (text.start(i + 1) > text.end(i)) {
                add(new Mark(place(i + 1 - start), text.raw().substring(text.end(i), text.start(i + 1))));
            }
        }
        String before = starsBefore(text.raw(), rawStart);
        String after = starsAfter(text.raw(), rawEnd);
        if (with.isEmpty() && marks.isEmpty() && !before.isEmpty() && before.equals(after)) {
            rawStart -= before.length();
            rawEnd += after.length();
        } else {
            joinEdges(before, after);
        }
    }

    private void add(Mark mark) {
        Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
        if (last != null && last.at() >= mark.at() && last.stars().equals(mark.stars())) {
            marks.remove(marks.size() - 1);
        } else {
            marks.add(new Mark(last == null ? mark.at() : Math.max(last.at(), mark.at()), mark.stars()));
        }
    }

    private void joinEdges(String before, String after) {
        if (!marks.isEmpty() && marks.get(0).at() == 0 && marks.get(0).stars().equals(before)) {
            marks.remove(0);
            rawStart -= before.length();
        }
        Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
        if (last != null && last.at() == with.length() && last.stars().equals(after)) {
            marks.remove(last);
            rawEnd += after.length();
        }
    }

    /** Where a mark that stood before character {@code at} of what was found stands in the new words. */
    private int place(int at) {
        boolean begins = Character.isWhitespace(found.charAt(at - 1));
        boolean ends = Character.isWhitespace(found.charAt(at));
        if (!begins && !ends) {
            return Math.min(at, with.length());
        }
        int word = found.substring(0, at).strip().split("\\s+").length;
        int index = 0;
        for (int i = 0; i < with.length(); i++) {
            boolean space = Character.isWhitespace(with.charAt(i));
            if (ends && space && ++index == word) {
                return i;
            }
            if (begins && space && ++index == word) {
                return i + 1;
            }
        }
        return with.length();
    }

    int rawStart() {
        return rawStart;
    }

    int rawEnd() {
        return rawEnd;
    }

    /** As the text keeps it. */
    String written(BareText text) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Mark mark : marks) {
            out.append(text.written(with.substring(from, mark.at()))).append(mark.stars());
            from = mark.at();
        }
        return out.append(text.written(with.substring(from))).toString();
    }

    private static String starsBefore(String raw, int end) {
        int start = end;
        while (start > 0 && raw.charAt(start - 1) == '*') {
            start--;
        }
        return raw.substring(start, end);
    }

    private static String starsAfter(String raw, int start) {
        int end = start;
        while (end < raw.length() && raw.charAt(end) == '*') {
            end++;
        }
        return raw.substring(start, end);
    }
}
