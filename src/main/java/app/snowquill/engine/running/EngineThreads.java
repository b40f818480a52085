package app.snowquill.engine.running;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The engine's threads on this side: one that starts and watches workers, one that tells events in order, and as many as
 * need be to complete answers, so that what hangs on one answer can wait for another. Daemons; end with the engine.
 */
public final class EngineThreads {
    private final ScheduledExecutorService control = Executors.newSingleThreadScheduledExecutor(daemon("engine"));
    private final ExecutorService events = Executors.newSingleThreadExecutor(daemon("engine-events"));
    private final ExecutorService answers = Executors.newCachedThreadPool(daemon("engine-answers"));

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    public void every(long millis, Runnable watch) {
        control.scheduleWithFixedDelay(watch, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Does it once, among the answers, after a wait; at once where the threads have ended. */
    public void after(Duration wait, Runnable task) {
        try {
            control.schedule(() -> answers().execute(task), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }

    public Executor control() {
        return orHere(control);
    }

    public Executor events() {
        return orHere(events);
    }

    public Executor answers() {
        return orHere(answers);
    }

    /** After the end, work is done by whoever brings it: a result is never lost. */
    private static Executor orHere(ExecutorService threads) {
        return task -> {
            try {
                threads.execute(task);
            } catch (RejectedExecutionException e) {
                task.run();
            }
        };
    }

    public void end() {
        control.shutdownNow();
        events.shutdown();
        answers.shutdown();
    }
}
