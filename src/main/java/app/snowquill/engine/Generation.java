package app.snowquill.engine;

import java.util.concurrent.CompletableFuture;

/** An answer under way. Always ends, with a result or an {@link EngineException}, also when the model's process dies. */
public interface Generation {
    /**
     * The whole answer. A cancelled one completes normally with {@link FinishReason#CANCELLED} and the text so far; one
     * that could not go on fails with {@link EngineException}, which keeps the text so far.
     */
    CompletableFuture<GenerationResult> result();

    /** Stops the model; takes effect within one chunk of the prompt or one token. Harmless when the answer has ended. */
    void cancel();
}
