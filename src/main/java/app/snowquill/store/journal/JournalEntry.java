package app.snowquill.store.journal;

import app.snowquill.story.DocumentKey;

/** One thing that a journal tells. Positions and lengths are in UTF-16 units, as an editor counts. */
public sealed interface JournalEntry {
    /**
     * Whose journal this is; always the first entry.
     *
     * @param book the path of the project file when it was opened
     */
    record Opened(String book, long atMillis) implements JournalEntry {
    }

    /**
     * The whole text that a document has on the page.
     *
     * @param sequence of the last change in it; 0 where it is as the book has it
     */
    record Page(DocumentKey key, long sequence, String text) implements JournalEntry {
    }

    /**
     * A change by a key, a paste or a cut.
     *
     * @param sequence counts up through the whole journal
     * @param removed length of what was taken away at {@code position}
     */
    record Typed(DocumentKey key, long sequence, int position, int removed, String inserted) implements JournalEntry {
    }

    /** Everything typed into a document up to and with {@code sequence} is in the book. */
    record Kept(DocumentKey key, long sequence) implements JournalEntry {
    }
}
