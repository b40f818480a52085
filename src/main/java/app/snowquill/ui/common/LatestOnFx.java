package app.snowquill.ui.common;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Carries values from any thread to the window's and drops those that are overtaken on the way: the receiver gets the
 * newest value, at most once in an interval.
 */
public final class LatestOnFx<T> implements Consumer<T> {
    /** One pulse of the window. */
    public static final int PULSE_MILLIS = 16;

    private final FxThread fx;
    private final Consumer<T> receiver;
    private final double intervalMillis;
    private final AtomicReference<Holder<T>> waiting = new AtomicReference<>();
    private PauseTransition pause;

    public LatestOnFx(FxThread fx, Consumer<T> receiver) {
        this(fx, PULSE_MILLIS, receiver);
    }

    /** @param intervalMillis shortest time between two deliveries */
    public LatestOnFx(FxThread fx, int intervalMillis, Consumer<T> receiver) {
        this.fx = fx;
        this.intervalMillis = intervalMillis;
        this.receiver = receiver;
    }

    @Override
    public void accept(T value) {
        if (waiting.getAndSet(new Holder<>(value)) == null) {
            fx.later(this::deliverWhenDue);
        }
    }

    private void deliverWhenDue() {
        if (pause == null) {
            deliver();
        }
    }

    private void deliver() {
        Holder<T> newest = waiting.getAndSet(null);
        if (newest == null) {
            return;
        }
        pause = new PauseTransition(Duration.millis(intervalMillis));
        pause.setOnFinished(event -> {
            pause = null;
            deliver();
        });
        pause.play();
        receiver.accept(newest.value);
    }

    private record Holder<V>(V value) {
    }
}
