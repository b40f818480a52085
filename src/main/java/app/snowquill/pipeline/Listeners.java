package app.snowquill.pipeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who want to hear of something, each for itself: one that fails is reported and keeps nothing from the others or
 * from who tells. Any thread; what is told is told on the teller's.
 */
final class Listeners<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<T>> all = new CopyOnWriteArrayList<>();

    /** Close the result to stop. */
    AutoCloseable add(Consumer<T> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    void tell(T what) {
        all.forEach(listener -> tell(listener, what));
    }

    /** Ends a subscription; null is none. */
    static void close(AutoCloseable subscription) {
        try {
            if (subscription != null) {
                subscription.close();
            }
        } catch (Exception e) {
            LOG.error("A listener could not be taken off", e);
        }
    }

    static <T> void tell(Consumer<T> listener, T what) {
        try {
            listener.accept(what);
        } catch (RuntimeException e) {
            LOG.error("A listener failed", e);
        }
    }
}
