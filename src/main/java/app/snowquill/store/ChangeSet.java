package app.snowquill.store;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * One thing the author did or allowed.
 *
 * @param undoes the change set whose inverse this is
 * @param undone whether a later one took it back
 * @param revisions the revisions it made
 */
public record ChangeSet(long id, String reason, Author author, String agent, Instant at, OptionalLong undoes,
                        boolean undone, List<Revision> revisions) {
}
