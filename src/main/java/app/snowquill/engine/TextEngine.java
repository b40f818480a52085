package app.snowquill.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A language model that writes text. Thread-safe; every call may come from any thread but the window's, for each may
 * wait for the model. Lives from its making until {@link #close()}.
 */
public interface TextEngine extends AutoCloseable {
    /** Loads the model if it is not loaded; the same future for callers that come meanwhile. Fails with {@link EngineException}. */
    CompletableFuture<ModelInfo> load();

    /** What the engine is doing now; never waits. */
    EngineStatus status();

    /** Tells every change of {@link #status()}; called on the engine's own thread. Close the result to stop. */
    AutoCloseable onStatus(Consumer<EngineStatus> listener);

    /**
     * Starts an answer, loading the model first if need be.
     *
     * @param sink receives the text as it is made, in order, on the engine's reading thread; must return at once
     */
    Generation generate(GenerationRequest request, TokenSink sink);

    /**
     * The number of tokens of {@code text}, without template or start mark: exact, by the model's own tokenizer; where a
     * server tells none, a careful estimate that is rather high than low.
     *
     * @throws EngineException where no model can be loaded
     */
    int countTokens(String text);

    /** The number of tokens of the whole prompt as it will be sent, template and start mark included; as exact. */
    int countPrompt(List<Message> messages);

    /** Stops the model and frees everything. Answers under way end as cancelled. */
    @Override
    void close();
}
