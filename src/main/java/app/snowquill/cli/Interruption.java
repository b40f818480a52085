package app.snowquill.cli;

import java.util.concurrent.CompletableFuture;

/** Remembers whether the person at the keyboard asked to stop. Listens from construction to closing. */
final class Interruption implements AutoCloseable {
    private final CompletableFuture<Void> signal = new CompletableFuture<>();
    private final CliHost.Listening listening;

    Interruption(CliHost host) {
        listening = host.onInterrupt(() -> signal.complete(null));
    }

    /** Completes when it happens; perhaps never. */
    CompletableFuture<Void> signal() {
        return signal;
    }

    boolean happened() {
        return signal.isDone();
    }

    @Override
    public void close() {
        listening.close();
    }
}
