package app.snowquill.pipeline;

import java.util.concurrent.CompletableFuture;

/** A run under way. */
public interface Run {
    RunRequest request();

    /** Completes when the run has ended, however it ended; never exceptionally. */
    CompletableFuture<RunReport> done();

    /** Stops the model; what is whole is kept, what is half is kept as a partial text. */
    void cancel();
}
