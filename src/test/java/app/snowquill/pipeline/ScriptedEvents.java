package app.snowquill.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Events that a test lets happen; they are kept as long as the test. */
public final class ScriptedEvents implements BookEvents {
    public final List<BookEvent> kept = new CopyOnWriteArrayList<>();
    private final List<Consumer<BookEvent>> listeners = new CopyOnWriteArrayList<>();

    public void tell(BookEvent event) {
        kept.add(event);
        listeners.forEach(listener -> listener.accept(event));
    }

    /** As a run's events become the book's. */
    public void tell(RunEvent event, Instant at) {
        LocalBookEvents.of(event, OptionalLong.empty(), at).ifPresent(this::tell);
    }

    @Override
    public CompletableFuture<List<BookEvent>> after(long after, int limit) {
        return CompletableFuture.completedFuture(List.copyOf(kept));
    }

    @Override
    public AutoCloseable onEvent(Consumer<BookEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
