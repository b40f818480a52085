package app.snowquill.engine.running;

import app.snowquill.engine.EngineStatus;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine's state as others see it: kept, and told in order on one thread. Any thread may set it. */
public final class StatusBoard {
    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

    private final Executor events;
    private final List<Consumer<EngineStatus>> listeners = new CopyOnWriteArrayList<>();
    private EngineStatus status = EngineStatus.IDLE;

    /** @param events runs one task after the other */
    public StatusBoard(Executor events) {
        this.events = events;
    }

    public synchronized EngineStatus status() {
        return status;
    }

    public synchronized void show(EngineStatus next) {
        if (!next.equals(status)) {
            status = next;
            events.execute(() -> listeners.forEach(listener -> tell(listener, next)));
        }
    }

    public AutoCloseable listen(Consumer<EngineStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private static void tell(Consumer<EngineStatus> listener, EngineStatus status) {
        try {
            listener.accept(status);
        } catch (RuntimeException e) {
            LOG.warn("A listener of the engine's state failed.", e);
        }
    }
}
