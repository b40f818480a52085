package app.snowquill.pipeline.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/** Whether a run was asked to stop, and whom to tell. Thread-safe; belongs to one run. */
public final class Cancellation {
    private final String errand = UUID.randomUUID().toString();
    private final List<Runnable> stops = new ArrayList<>();
    private boolean cancelled;

    /** Tells this run from every other, in {@link app.snowquill.engine.Caller#errand()}. */
    String errand() {
        return errand;
    }

    /** Stops everything under way, and everything that begins from now on. */
    public void cancel() {
        List<Runnable> now;
        synchronized (this) {
            cancelled = true;
            now = List.copyOf(stops);
            stops.clear();
        }
        now.forEach(Runnable::run);
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Runs {@code stop} when the run is cancelled; at once if it already is. */
    public void onCancel(Runnable stop) {
        boolean now;
        synchronized (this) {
            now = cancelled;
            if (!now) {
                stops.add(stop);
            }
        }
        if (now) {
            stop.run();
        }
    }

    /** Takes back {@link #onCancel}, once there is nothing left to stop. */
    public synchronized void forget(Runnable stop) {
        stops.remove(stop);
    }

    /** @throws CancellationException where the run was cancelled */
    public void check() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }
}
