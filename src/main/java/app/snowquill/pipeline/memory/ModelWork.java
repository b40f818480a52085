package app.snowquill.pipeline.memory;

import java.util.concurrent.CompletableFuture;

/** Something that the model does for an author who waits for it. Safe from any thread; lives until it is done. */
public interface ModelWork<T> {
    /** Fails with a sentence for the author, or a {@link java.util.concurrent.CancellationException} where it was cancelled; then nothing has changed. */
    CompletableFuture<T> done();

    void cancel();
}
