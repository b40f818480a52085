package app.snowquill.job;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Turns work into a future that always ends: with the result, or with the work's own exception. */
final class Submitting {
    private Submitting() {
    }

    static <T> CompletableFuture<T> to(Executor executor, Callable<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        executor.execute(() -> {
            if (!future.isDone()) {
                complete(future, work);
            }
        });
        return future;
    }

    static <T> void complete(CompletableFuture<T> future, Callable<T> work) {
        try {
            future.complete(work.call());
        } catch (Throwable e) {
            future.completeExceptionally(e);
        }
    }
}
