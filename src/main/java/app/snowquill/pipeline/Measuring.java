package app.snowquill.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A measurement under way.
 *
 * @param figures fails with {@link java.util.concurrent.CancellationException} once it was stopped
 * @param stop ends it; harmless when it has ended
 */
public record Measuring(CompletableFuture<List<Figure>> figures, Runnable stop) {
}
