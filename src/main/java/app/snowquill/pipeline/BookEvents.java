package app.snowquill.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What goes on in an open book: each thing is kept in its file, then told. Safe from any thread. Lives with its session; what is
 * kept outlives it.
 */
public interface BookEvents {
    /** At most {@code limit} of the newest after the one numbered {@code after}, oldest first. */
    CompletableFuture<List<BookEvent>> after(long after, int limit);

    /** Tells each once it is kept, on the session's thread. Close the result to stop. */
    AutoCloseable onEvent(Consumer<BookEvent> listener);
}
