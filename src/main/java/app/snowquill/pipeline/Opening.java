package app.snowquill.pipeline;

import app.snowquill.importing.ForeignManuscript;
import java.util.List;
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
     * Adds chapters after those there are, and people, places and things to the bible, as one change that one undo takes back. The book as it
     * was gets a name first. Nothing that is there is written over: what has the name of somebody or something in the book stands beside it,
     * under the name with the source's. The author's own notes become remarks on their scenes, which are no texts and so not undone; they
     * are not shown while the scenes are gone.
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
     * @param entries how many people, places and things came into the bible
     * @param beside names of those that stand beside one of the same name
     * @param nameBefore the name under which the book as it was stands in the history
     */
    record BroughtIn(int chapters, List<String> scenes, int words, int entries, List<String> beside, String nameBefore) {
    }
}
