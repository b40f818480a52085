package app.snowquill.job;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls at set times, on one thread of its own: hand longer work on to an executor. Safe from any thread. Lives until
 * {@link #close()}, which forgets what was still to come.
 */
public final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final ScheduledThreadPoolExecutor service;

    public Ticker(String name) {
        this.service = new ScheduledThreadPoolExecutor(1, new NamedThreads(name));
        service.setRemoveOnCancelPolicy(true);
        service.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Calls once, unless the result is closed before. */
    public Tick after(Duration delay, Runnable work) {
        return tick(service.schedule(() -> logged(work), delay.toNanos(), TimeUnit.NANOSECONDS));
    }

    /**
     * Calls again and again with {@code pause} between, first after one pause. A call that fails is logged and does not
     * end it.
     */
    public Tick every(Duration pause, Runnable work) {
        long nanos = pause.toNanos();
        return tick(service.scheduleWithFixedDelay(() -> logged(work), nanos, nanos, TimeUnit.NANOSECONDS));
    }

    private static Tick tick(Future<?> future) {
        return () -> future.cancel(false);
    }

    private static void logged(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("A timed call failed", e);
        }
    }

    /** Takes nothing more and waits for a call under way. */
    @Override
    public void close() {
        service.shutdown();
        Waiting.forEnd(service, null);
    }

    /** A call that is still to come; closing it calls it off. */
    @FunctionalInterface
    public interface Tick extends AutoCloseable {
        @Override
        void close();
    }
}
