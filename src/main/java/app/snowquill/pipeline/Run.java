package app.snowquill.pipeline;

import java.util.concurrent.CompletableFuture;

/** A run under way. */
public interface Run {
    RunRequest request();

    /** Completes when the run has ended, however it ended; never exceptionally. */
    CompletableFuture<RunReport> done();

    /**
     * Stops the model and leaves the run where it is: what is whole is kept, answers for what is half are remembered, and it
     * goes on when the author says so, also after the book was closed.
     */
    void pause();

    /** Stops the model for good; what is whole is kept, what is half is kept as a partial text. */
    void cancel();
}
