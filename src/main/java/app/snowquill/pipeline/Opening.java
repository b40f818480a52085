package app.snowquill.pipeline;

import app.snowquill.importing.ForeignManuscript;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The ways into a book that do not begin at step 0: what was written elsewhere comes in, and what the method puts before a
 * text is derived backwards from it. Of an open book; safe from any thread. Futures fail with a sentence for the author.
 */
public interface Opening {
    /** The name of the agent in the history of all that was derived. */
    String AGENT = "Derived from the text";

    /**
     * Adds chapters after those there are, as one change that one undo takes back. The book as it was gets a name first.
     *
     * @param source what it came from, for the history; a file's name
     */
    CompletableFuture<BroughtIn> bringIn(ForeignManuscript manuscript, String source);

    /** What {@link #derive} would do. Its number of calls is exact. */
    RunPlan plan();

    /**
     * Derives what is missing: summaries and cards from scenes, people from the names in them, and from the summaries
     * upwards to step 0. Nothing that is there is written over, and nothing becomes stale by it. Each document is kept as
     * soon as it is whole, so deriving again goes on from where it ended.
     *
     * @throws IllegalStateException where the model is writing in this book already, or the book is open to read only
     */
    Run derive(Consumer<RunEvent> listener);

    /**
     * @param scenes ids of the scenes that came
     * @param nameBefore the name under which the book as it was stands in the history
     */
    record BroughtIn(int chapters, java.util.List<String> scenes, int words, String nameBefore) {
    }
}
