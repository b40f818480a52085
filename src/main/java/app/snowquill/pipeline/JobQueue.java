package app.snowquill.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The runs of a book, one after another, in its file: what waits is still there after the program has ended, however it ended.
 * After an opening nothing begins by itself. Safe from any thread; nothing here waits. Lives with its session.
 */
public interface JobQueue {
    /** What has not ended, in the order of the queue. */
    CompletableFuture<List<JobInfo>> open();

    /** The newest first, ended ones too. */
    CompletableFuture<List<JobInfo>> newest(int limit);

    /** Tells {@link #open()} after each change, on the session's thread. Close the result to stop. */
    AutoCloseable onChange(Consumer<List<JobInfo>> listener);

    /** Whether what waits does not begin by itself: after an opening, and what waited at a {@link #pause()}. */
    boolean isHeld();

    /** Stops what is under way so that it can go on, and begins nothing that waits. */
    CompletableFuture<Void> pause();

    /** Lets the queue go on, what was interrupted first of all in its place. @return the run that began, if any */
    CompletableFuture<Optional<Run>> goOn();

    /** Begins a waiting job now, before the others; empty where something is under way, which it then comes after. */
    CompletableFuture<Optional<Run>> goOn(long job, Consumer<RunEvent> listener);

    /** Ends a job for good; what it has written stays. */
    CompletableFuture<Void> cancel(long job);

    /** Puts a waiting job before another; last where {@code before} waits no more. */
    CompletableFuture<Void> move(long job, long before);

    /**
     * Asks for what of an ended job is still missing or failed, as a new job with the same choices. Fails, with a sentence, where
     * there is no such job, it has not ended, or nothing can be written now.
     */
    CompletableFuture<Run> retry(long job, Consumer<RunEvent> listener);
}
