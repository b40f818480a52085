package app.snowquill.job;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A few threads for work that may take long and has no order, such as runs of the model. Safe from any thread. Lives
 * until {@link #close()}.
 */
public final class WorkerPool implements Executor, AutoCloseable {
    private final ExecutorService service;
    private final Duration grace;

    /**
     * @param threads how many at once, at least 1
     * @param grace how long {@link #close()} lets work end by itself before it is interrupted
     */
    public WorkerPool(String name, int threads, Duration grace) {
        this.service = Executors.newFixedThreadPool(threads, new NamedThreads(name));
        this.grace = grace;
    }

    @Override
    public void execute(Runnable work) {
        service.execute(work);
    }

    /** A cancelled future's work is left out if it has not begun, and is never interrupted. */
    public <T> CompletableFuture<T> submit(Callable<T> work) {
        return Submitting.to(service, work);
    }

    /**
     * Takes nothing more and waits; what is still under way after the grace is interrupted and waited for as long
     * again.
     */
    @Override
    public void close() {
        service.shutdown();
        if (!Waiting.forEnd(service, grace)) {
            service.shutdownNow();
            Waiting.forEnd(service, grace);
        }
    }
}
