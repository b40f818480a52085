package app.snowquill.store;

import app.snowquill.story.DocumentKey;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * One thing the author did or allowed.
 *
 * @param undoes the change set whose inverse this is
 * @param undone whether a later one took it back
 * @param revisions the revisions it made
 * @param marked the documents of which it changed a mark: a lock, what they agree with, what waited beside them
 */
public record ChangeSet(long id, String reason, Author author, String agent, Instant at, OptionalLong undoes,
                        boolean undone, List<Revision> revisions, List<DocumentKey> marked) {

    /** Every document it changed, in text or in a mark, each once. */
    public List<DocumentKey> keys() {
        return Stream.concat(revisions.stream().map(Revision::key), marked.stream()).distinct().toList();
    }
}
