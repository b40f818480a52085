package app.snowquill.engine.around;

import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * An answer that may have to wait for the real one, or go from one real one to the next. Whoever makes it completes its
 * result. Thread-safe; lives until its result ends.
 */
final class RelayedAnswer implements Generation {
    private final CompletableFuture<GenerationResult> result = new CompletableFuture<>();
    private Runnable stop;
    private boolean cancelled;

    /** @param stop what a cancel does until {@link #follow} */
    RelayedAnswer(Runnable stop) {
        this.stop = stop;
    }

    @Override
    public CompletableFuture<GenerationResult> result() {
        return result;
    }

    @Override
    public void cancel() {
        Runnable now;
        synchronized (this) {
            cancelled = true;
            now = stop;
        }
        now.run();
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /** A cancel stops {@code next} from now on; at once where it came before. */
    void follow(Generation next) {
        whenCancelled(next::cancel);
    }

    /** A cancel does this from now on; at once where it came before. */
    void whenCancelled(Runnable action) {
        boolean now;
        synchronized (this) {
            stop = action;
            now = cancelled;
        }
        if (now) {
            action.run();
        }
    }

    /** Ends as an answer that was stopped. */
    void endCancelled(String textSoFar, long totalMillis) {
        result.complete(new GenerationResult(textSoFar, FinishReason.CANCELLED, 0, 0, 0, totalMillis, totalMillis));
    }

    /** Ends as the real one did. */
    void end(GenerationResult whole, Throwable failure) {
        if (failure == null) {
            result.complete(whole);
        } else {
            result.completeExceptionally(cause(failure));
        }
    }

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
