package app.snowquill.store;

import app.snowquill.story.DocumentKey;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * One version of one document.
 *
 * @param content JSON of the document's record, or the text itself for prose
 * @param removed whether this version takes the document out of the book; its content is then empty
 * @param consumed hash of the fields it was made from; blank where it reads nothing
 * @param agent which agent, for {@link Author#AGENT}
 * @param reason of its change set
 */
public record Revision(long id, DocumentKey key, String content, boolean removed, String sha256, String consumed,
                       OptionalLong parent, long changeSet, Author author, String agent, String reason, Instant at) {
}
