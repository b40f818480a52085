package app.snowquill.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A model that turns a text into a vector, such that texts which speak of the same things lie close together. Thread-safe.
 * Nothing is loaded before the first text; lives from its making until {@link #close()}.
 */
public interface Embedder extends AutoCloseable {
    /**
     * What its vectors are; known without loading the model. Waits for the disk.
     *
     * @throws EngineException where there is no such model or it gives no vectors
     */
    VectorSpace space();

    /**
     * A vector for each text, in their order: of length one, or all zeros where a text says nothing. The same text gives the
     * same vector whatever was asked before it. Never waits; fails with {@link EngineException}. Cancelling the future stops
     * the work after the text that is being read.
     */
    CompletableFuture<List<float[]>> of(List<String> texts, Urgency urgency);

    /** Stops the model and frees everything; what is under way fails. */
    @Override
    void close();
}
