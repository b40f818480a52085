package app.snowquill.ui.activity;

import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.LatestOnFx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gathers what happens, in order and without loss, and hands it to the window ten times a second. {@link #add} may be called on
 * any thread; the receiver is called on the window's.
 */
final class Gathered<T> {
    private static final int FLUSH_MILLIS = 100;

    private final List<T> waiting = new ArrayList<>();
    private final LatestOnFx<Gathered<T>> signal;

    Gathered(FxThread fx, Consumer<List<T>> receiver) {
        this.signal = new LatestOnFx<>(fx, FLUSH_MILLIS, all -> {
            List<T> taken = all.take();
            if (!taken.isEmpty()) {
                receiver.accept(taken);
            }
        });
    }

    void add(T one) {
        synchronized (waiting) {
            waiting.add(one);
        }
        signal.accept(this);
    }

    private List<T> take() {
        synchronized (waiting) {
            List<T> taken = List.copyOf(waiting);
            waiting.clear();
            return taken;
        }
    }
}
