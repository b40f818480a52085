package app.snowquill.store;

import app.snowquill.story.DocumentKey;

/** What the author settles about a document without changing its text. */
public sealed interface Mark {
    DocumentKey key();

    /** A lock keeps the program, not the author, from writing a new version. */
    record Locked(DocumentKey key, boolean on) implements Mark {
    }

    /**
     * The current text agrees with what it was made from, as that stands now ("accept as is").
     *
     * @param consumed hash of those fields
     */
    record Agreed(DocumentKey key, String consumed) implements Mark {
    }

    /** What waits beside the document, a proposal or text half written, is not wanted. */
    record Settled(DocumentKey key) implements Mark {
    }
}
