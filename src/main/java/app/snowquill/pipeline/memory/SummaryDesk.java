package app.snowquill.pipeline.memory;

import app.snowquill.pipeline.summaries.BookSummary;
import app.snowquill.pipeline.summaries.SummaryLevel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Summaries of scenes, chapters, parts and the book. None is on the undo stack; one that the author wrote is never written over. Safe from any thread. */
public interface SummaryDesk {
    /** Of the book first, then each above what it is made from, in reading order. */
    CompletableFuture<List<BookSummary>> all();

    /** Tells {@link #all()} whenever a summary was kept or taken out, on any thread. Close the result to stop. */
    AutoCloseable onChange(Consumer<List<BookSummary>> listener);

    /**
     * Has the model sum up what is missing or stale of this and of everything below it; what is current costs no call. Beside the author's own
     * the new one waits. What is done when it is cancelled or fails stays. Gives how many were written.
     *
     * @param progress told before each one, on any thread
     */
    ModelWork<Integer> update(SummaryLevel level, String id, Consumer<Progress> progress);

    /**
     * Keeps the author's own words for it; blank takes them out again. The words that stood there, and those that can't be kept yet because
     * something below has no current summary, are put aside.
     */
    CompletableFuture<Void> write(SummaryLevel level, String id, String text);

    /** The author's word that a stale one of theirs is right as it is. */
    CompletableFuture<Void> keep(SummaryLevel level, String id);

    /** Puts the one that waits in the place of the author's own, which are put aside. */
    CompletableFuture<Void> take(SummaryLevel level, String id);

    /** The author's words that were put aside last; empty where there are none. */
    CompletableFuture<Optional<String>> aside(SummaryLevel level, String id);

    /** Puts them back, made from what they were made from; own words that stand there are put aside instead. */
    CompletableFuture<Void> putBack(SummaryLevel level, String id);

    /**
     * How far it is.
     *
     * @param done of {@code of}
     * @param next what is summed up now
     */
    record Progress(int done, int of, BookSummary next) {
    }
}
