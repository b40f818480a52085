package app.snowquill.store;

import app.snowquill.story.DocumentKey;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * What the rules of {@link Thinning} look at in a version.
 *
 * @param standing whether its change set was written and not taken back since
 * @param bytes of its text
 */
public record ThinningRow(long revision, DocumentKey key, OptionalLong parent, long changeSet, Author author, String sha256,
                          boolean standing, Instant at, long bytes) {
}
