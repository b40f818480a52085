package app.snowquill.bench;

import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An engine whose prose is sampled as a benchmark says, and which counts what it took. Owns the engine it is around. */
final class SampledOtherwise implements TextEngine {
    private final TextEngine inner;
    private final UnaryOperator<Sampling> sampling;
    private final AtomicLong tokens = new AtomicLong();
    private final AtomicLong millis = new AtomicLong();
    private final AtomicLong tries = new AtomicLong();

    SampledOtherwise(TextEngine inner, UnaryOperator<Sampling> sampling) {
        this.inner = inner;
        this.sampling = sampling;
    }

    double tokensPerSecond() {
        return millis.get() == 0 ? 0 : 1000.0 * tokens.get() / millis.get();
    }

    /** Of prose, also those that were gone back from. */
    long tries() {
        return tries.get();
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        if (request.shape().isPresent()) {
            return inner.generate(request, sink);
        }
        Generation generation = inner.generate(request.withSampling(sampling.apply(request.sampling())), sink);
        generation.result().thenAccept(result -> {
            tries.incrementAndGet();
            tokens.addAndGet(result.tokensOut());
            millis.addAndGet(result.totalMillis() - result.firstTokenMillis());
        });
        return generation;
    }

    @Override
    public CompletableFuture<ModelInfo> load() {
        return inner.load();
    }

    @Override
    public EngineStatus status() {
        return inner.status();
    }

    @Override
    public AutoCloseable onStatus(Consumer<EngineStatus> listener) {
        return inner.onStatus(listener);
    }

    @Override
    public int countTokens(String text) {
        return inner.countTokens(text);
    }

    @Override
    public int countPrompt(List<Message> messages) {
        return inner.countPrompt(messages);
    }

    @Override
    public void close() {
        inner.close();
    }
}
