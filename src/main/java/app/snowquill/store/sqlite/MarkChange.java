package app.snowquill.store.sqlite;

import app.snowquill.story.DocumentKey;

/**
 * A mark as it was and as it became: "0" or "1" for a lock, a hash for what a text agrees with, the number of a settled
 * text for what waited, blank for nothing.
 */
record MarkChange(Mark mark, DocumentKey key, String before, String after) {
    /** The marks of a document. */
    enum Mark {
        LOCKED, CONSUMED, PROPOSAL, PARTIAL
    }
}
