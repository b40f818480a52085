package app.snowquill.store;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One thing that went on. Holds no text of the book.
 *
 * @param id 0 until it is kept
 * @param kind what it was; the pipeline's own names
 * @param document the document it is about, "card:s1"; blank where it is about none
 * @param agent who; blank where nobody
 * @param call the call it tells of
 * @param done of {@code items}, where it counts something
 * @param words of the text that was kept
 * @param note a word or a sentence about it, or blank
 */
public record EventRow(long id, Instant at, String kind, OptionalLong job, OptionalInt step, String document, String agent,
                       OptionalLong call, int done, int items, int words, String note) {
    public EventRow withId(long kept) {
        return new EventRow(kept, at, kind, job, step, document, agent, call, done, items, words, note);
    }
}
