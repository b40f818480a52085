package app.snowquill.engine.running;

import app.snowquill.engine.Embedder;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.Urgency;
import app.snowquill.engine.VectorSpace;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Ends an embedder that has had nothing to do for a while, with its process and its memory, and makes another one for the
 * next text: vectors are wanted in bursts. Owns the one it has made, and a thread, until {@link #close()}. Any thread.
 */
public final class RestingEmbedder implements Embedder {
    private final Supplier<Embedder> maker;
    private final Duration idle;
    private final EngineThreads threads = new EngineThreads();
    private Embedder awake;
    private int underWay;
    private long lastUse;
    private boolean closed;

    /** @param idle how long it may have nothing to do */
    public RestingEmbedder(Supplier<Embedder> maker, Duration idle) {
        this.maker = maker;
        this.idle = idle;
        threads.every(Math.max(50, idle.toMillis() / 10), this::look);
    }

    @Override
    public VectorSpace space() {
        Embedder asked;
        synchronized (this) {
            asked = embedder();
        }
        return asked.space();
    }

    @Override
    public CompletableFuture<List<float[]>> of(List<String> texts, Urgency urgency) {
        CompletableFuture<List<float[]>> result;
        synchronized (this) {
            result = embedder().of(texts, urgency);
            underWay++;
        }
        result.whenComplete((vectors, failure) -> ended());
        return result;
    }

    /** Making one loads nothing, so that it may be done under the lock. */
    private Embedder embedder() {
        if (closed) {
            throw new EngineException(EngineException.Kind.CLOSED, "The search by meaning was stopped.");
        }
        if (awake == null) {
            awake = maker.get();
        }
        lastUse = System.nanoTime();
        return awake;
    }

    private synchronized void ended() {
        underWay--;
        lastUse = System.nanoTime();
    }

    private void look() {
        Embedder tired = null;
        synchronized (this) {
            if (awake != null && underWay == 0 && System.nanoTime() - lastUse > idle.toNanos()) {
                tired = awake;
                awake = null;
            }
        }
        if (tired != null) {
            tired.close();
        }
    }

    @Override
    public void close() {
        Embedder last;
        synchronized (this) {
            closed = true;
            last = awake;
            awake = null;
        }
        if (last != null) {
            last.close();
        }
        threads.end();
    }
}
