package app.snowquill.pipeline.replacing;

import app.snowquill.pipeline.memory.Replacement.Occurrence;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Occurrences in one text, and putting the new words there. Immutable. */
public final class TextChange {
    private static final int CONTEXT = 48;

    private final BareText text;

    /** @param field path of the form's field; blank for prose */
    public TextChange(String kept, String field) {
        this.text = new BareText(kept, field.isEmpty() ? BareText.Notation.MARKED : BareText.Notation.PLAIN);
    }

    /** What the finder finds here, in order. */
    public List<Occurrence> occurrences(DocumentKey key, String field, boolean locked, Finder finder) {
        List<Occurrence> places = new ArrayList<>();
        for (Finder.Found found : finder.in(text.words())) {
            places.add(occurrence(key, field, found.start(), found.end(), found.with(), locked));
        }
        return places;
    }

    /** The text with the new words; empty where one of the places no longer reads as it did. */
    public Optional<String> with(List<Occurrence> places) {
        List<Occurrence> ordered = places.stream().sorted(Comparator.comparingInt(Occurrence::start)).toList();
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Occurrence place : ordered) {
            int start = text.indexOf(place.start());
            int end = start + place.found().length();
            if (start < 0 || end > text.words().length() || !occurrence(place.key(), place.field(), start, end, place.with(), place.locked())
                    .equals(place)) {
                return Optional.empty();
            }
            KeptMarks put = new KeptMarks(text, start, end, place.with());
            int begin = Math.max(from, put.rawStart());
            out.append(text.raw(), from, begin).append(put.written(text));
            from = put.rawEnd();
        }
        return Optional.of(out.append(text.raw().substring(from)).toString());
    }

    private Occurrence occurrence(DocumentKey key, String field, int start, int end, String with, boolean locked) {
        String words = text.words();
        return new Occurrence(key, field, text.start(start), before(words, start), words.substring(start, end), with, after(words, end), locked);
    }

    private static String before(String words, int start) {
        int from = Math.max(0, start - CONTEXT);
        int paragraph = words.lastIndexOf("\n\n", start - 1);
        if (paragraph >= from) {
            return words.substring(paragraph + 2, start);
        }
        int space = words.indexOf(' ', from);
        return words.substring(from > 0 && space >= 0 && space < start ? space + 1 : from, start);
    }

    private static String after(String words, int end) {
        int to = Math.min(words.length(), end + CONTEXT);
        int paragraph = words.indexOf("\n\n", end);
        if (paragraph >= 0 && paragraph <= to) {
            return words.substring(end, paragraph);
        }
        int space = words.lastIndexOf(' ', to);
        return words.substring(end, to < words.length() && space > end ? space : to);
    }

    /** Whether a document is prose as a whole rather than a form. */
    static boolean isProse(DocumentKey key) {
        return key.kind() == DocumentKind.PROSE;
    }
}
