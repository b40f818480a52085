package app.snowquill.pipeline.memory;

import app.snowquill.story.DocumentKey;
import java.util.List;

/**
 * What replacing words everywhere in a book would do. Immutable; made of the book at one moment, and refused where a text moved on meanwhile.
 *
 * @param number of the view it was made of
 * @param what was asked for, for the history: "Renamed Tobit Lasker to Tobias Lasker"
 * @param places each occurrence, documents in order, within a document from its beginning
 */
public record Replacement(long number, String what, List<Occurrence> places) {
    public Replacement {
        places = List.copyOf(places);
    }

    /**
     * One occurrence.
     *
     * @param key the document
     * @param field path of the form's field it stands in, as {@code pipeline.history.FieldTexts} names it; blank for prose
     * @param start index of its first character in the text of that field
     * @param before some words before it
     * @param found the words as they stand
     * @param with what would stand there
     * @param after some words after it
     * @param locked whether the document is locked, so that it stays as it is
     */
    public record Occurrence(DocumentKey key, String field, int start, String before, String found, String with, String after, boolean locked) {
    }
}
