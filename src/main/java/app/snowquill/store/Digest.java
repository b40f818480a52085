package app.snowquill.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text that is only a view of others.
 *
 * @param id of the scene, chapter or part; "book"; of an element its id
 * @param form blank for a summary; of an element what was asked for, as whoever keeps it says
 * @param source SHA-256 of what it was made from, as hex
 * @param parts of a summary that was merged: SHA-256 of what each one below said, by its name, in order; else empty
 * @param author {@link Author#HAND} or {@link Author#AGENT}
 * @param agent who made it; blank for a hand
 * @param tokens of {@code text} by the model that made it; 0 where nobody counted
 */
public record Digest(Subject subject, String id, String form, String source, Map<String, String> parts, String text, Author author,
                     String agent, int tokens, Instant at) {
    /** The one id of {@link Subject#BOOK}. */
    public static final String WHOLE = "book";

    public Digest {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** What it is a view of. */
    public enum Subject {
        SCENE, CHAPTER, PART, BOOK,
        /** Something a model is told, in fewer words. */
        ELEMENT
    }
}
