package app.snowquill.ui.outline;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The pages that lie open beside the outline, where keys may not be in the book yet. On the window's thread. */
public interface HeldPages {
    /**
     * Keeps what was typed, then does what changes texts; nothing can be typed from the call until that is kept. Where what
     * was typed can't be kept the deed is not done, and the future fails with the same failure.
     */
    <T> CompletableFuture<T> hold(Supplier<CompletableFuture<T>> deed);
}
