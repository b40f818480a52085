package app.snowquill.job;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Waits without losing what was waited for: an interrupt is remembered for the caller and does not end the wait. */
final class Waiting {
    private Waiting() {
    }

    /** The result, or the work's own unchecked exception; a checked one comes in a {@link CompletionException}. */
    static <T> T forResult(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unchecked(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** True where all work ended within {@code limit}; a null limit waits as long as it takes. */
    static boolean forEnd(ExecutorService service, Duration limit) {
        long end = limit == null ? Long.MAX_VALUE : System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    long left = limit == null ? Long.MAX_VALUE : end - System.nanoTime();
                    return service.awaitTermination(left, TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException already ? already : new CompletionException(cause);
    }
}
