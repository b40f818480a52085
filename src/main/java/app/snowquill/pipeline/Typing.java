package app.snowquill.pipeline;

import app.snowquill.story.DocumentKey;
import java.util.function.Consumer;

/**
 * What stands on the pages of an open book and may not be in it yet. An editor tells every change here at once, and what of
 * it has reached the book; after a bad end the next opening finds it again. Any thread; nothing here waits for the disk.
 */
public interface Typing {
    /**
     * The author changed a page. A page that says what the book says has nothing to be recovered, and needs no {@link #kept}.
     *
     * @param content all that is on it now: the record of the document's kind, a String for prose; null where the document is
     *                taken out
     * @return the number of the change, for {@link #kept}
     */
    long typed(DocumentKey key, Object content);

    /** The book has everything typed into the document up to the change of this number. */
    void kept(DocumentKey key, long number);

    /**
     * Tells in a sentence why keys can't be noted, and a blank once they can again; at once, where they can't now. Any thread.
     * Close the result to stop.
     */
    AutoCloseable onTrouble(Consumer<String> listener);

    /** What was found when the book was opened. */
    Recovery recovery();
}
