package app.snowquill.store.salvage;

import app.snowquill.story.DocumentKey;
import java.time.Instant;
import java.util.Optional;

/**
 * One version of a text that could not be brought back.
 *
 * @param document empty where even its name is gone
 * @param written when; empty where that is gone as well
 */
public record LostText(Optional<DocumentKey> document, long revision, Optional<Instant> written, Standing standing) {
    /** What stands in the book in its place. */
    public enum Standing {
        /** A newer version: only the history has a gap. */
        NEWER_VERSION,
        /** An earlier version: the newest is lost. */
        EARLIER_VERSION,
        /** No version of this text is left. */
        NOTHING
    }
}
