package app.snowquill.job;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * One thread that does what it is given in order. Safe from any thread. Lives until {@link #close()}; afterwards every
 * method that gives work throws {@link RejectedExecutionException}.
 */
public final class SerialWorker implements Executor, AutoCloseable {
    private final NamedThreads threads;
    private final ExecutorService service;
    private volatile Thread thread;

    public SerialWorker(String name) {
        this.threads = new NamedThreads(name);
        this.service = Executors.newSingleThreadExecutor(work -> thread = threads.newThread(work));
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
     * Waits for the result, whatever interrupts come. From the worker's own thread the work is done at once.
     *
     * @throws java.util.concurrent.CompletionException around a checked exception of the work; an unchecked one comes
     * as it is
     */
    public <T> T call(Callable<T> work) {
        if (Thread.currentThread() == thread) {
            CompletableFuture<T> done = new CompletableFuture<>();
            Submitting.complete(done, work);
            return Waiting.forResult(done);
        }
        return Waiting.forResult(service.submit(work));
    }

    /** Takes nothing more, ends what was given, and waits for it; from its own thread it does not wait. */
    @Override
    public void close() {
        service.shutdown();
        if (Thread.currentThread() != thread) {
            Waiting.forEnd(service, null);
        }
    }
}
