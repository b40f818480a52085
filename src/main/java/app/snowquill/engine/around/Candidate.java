package app.snowquill.engine.around;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.TextEngine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** An engine of the author's list, made when it is first needed, and whether it is passed over now. Thread-safe. */
final class Candidate {
    private static final long NEVER = Long.MIN_VALUE;

    private final FallbackEngine.Choice choice;
    private final long passedOverNanos;
    private final LongSupplier nanoTime;
    private final Consumer<Candidate> changed;
    private TextEngine engine;
    private boolean closed;
    private long failedAt = NEVER;

    /** @param changed told when the engine's status changes, on its own thread */
    Candidate(FallbackEngine.Choice choice, Duration passedOver, LongSupplier nanoTime, Consumer<Candidate> changed) {
        this.choice = choice;
        this.passedOverNanos = passedOver.toNanos();
        this.nanoTime = nanoTime;
        this.changed = changed;
    }

    String name() {
        return choice.name();
    }

    /** @throws EngineException where it can't be made */
    synchronized TextEngine engine() {
        if (engine == null) {
            if (closed) {
                throw new EngineException(EngineException.Kind.CLOSED, "The engine was closed.");
            }
            engine = choice.maker().get();
            engine.onStatus(status -> changed.accept(this));
        }
        return engine;
    }

    /** One that can't be made has failed. */
    EngineStatus status() {
        TextEngine made;
        try {
            made = engine();
        } catch (EngineException e) {
            return new EngineStatus(EngineStatus.State.FAILED, -1, Optional.empty(), e.getMessage(), 0);
        }
        return made.status();
    }

    synchronized boolean isUsable() {
        return failedAt == NEVER || nanoTime.getAsLong() - failedAt > passedOverNanos;
    }

    synchronized void passOver() {
        failedAt = nanoTime.getAsLong();
    }

    synchronized void forgive() {
        failedAt = NEVER;
    }

    synchronized void close() {
        closed = true;
        if (engine != null) {
            engine.close();
        }
    }
}
