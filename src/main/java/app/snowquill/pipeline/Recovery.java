package app.snowquill.pipeline;

import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.List;

/**
 * What an opening found of keys that the last session of the book could not keep.
 *
 * @param texts those that are in the book, or in its history, now
 * @param setAside journals that could not be read to their end, or could not be understood, where they lie now
 * @param waiting why some could not be put into the book; their journals stay for the next opening. Blank where all could
 */
public record Recovery(List<Text> texts, List<Path> setAside, String waiting) {
    public static final Recovery NONE = new Recovery(List.of(), List.of(), "");

    public Recovery {
        texts = List.copyOf(texts);
        setAside = List.copyOf(setAside);
    }

    /** Where a recovered text went. */
    public enum Place {
        /** It goes on from what the book had, and is the current version. */
        CURRENT,
        /** The book was changed otherwise meanwhile; it is the version before the current one. */
        HISTORY,
        /** The author had not kept it, in a form that is kept by hand; it is the version before the current one. */
        NOT_KEPT
    }

    /** @param words how many of its words the book did not have; 0 where words were only taken away */
    public record Text(DocumentKey key, int words, Place place) {
    }
}
