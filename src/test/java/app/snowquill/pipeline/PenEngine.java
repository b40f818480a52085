package app.snowquill.pipeline;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Answers at once with what a test has it write, or fails as it throws; an answer of null stays open until it is cancelled. */
final class PenEngine implements TextEngine {
    private static final int USUAL_CONTEXT = 4_096;

    private final ModelInfo model;
    private final Function<GenerationRequest, String> pen;
    private volatile boolean closed;

    PenEngine(Function<GenerationRequest, String> pen) {
        this(pen, USUAL_CONTEXT);
    }

    PenEngine(Function<GenerationRequest, String> pen, int contextTokens) {
        this.pen = pen;
        this.model = new ModelInfo("Pen", "pen", contextTokens, 1, 0);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        CompletableFuture<GenerationResult> result = new CompletableFuture<>();
        String text = null;
        try {
            text = pen.apply(request);
        } catch (EngineException e) {
            sink.accept(e.partialText());
            result.completeExceptionally(e);
        }
        if (text != null) {
            sink.accept(text);
            result.complete(new GenerationResult(text, FinishReason.STOP, 1, 1, 0, 1, 1));
        }
        return new Generation() {
            @Override
            public CompletableFuture<GenerationResult> result() {
                return result;
            }

            @Override
            public void cancel() {
                result.complete(new GenerationResult("", FinishReason.CANCELLED, 1, 0, 0, 1, 1));
            }
        };
    }

    @Override
    public CompletableFuture<ModelInfo> load() {
        return CompletableFuture.completedFuture(model);
    }

    @Override
    public EngineStatus status() {
        return new EngineStatus(EngineStatus.State.READY, -1, java.util.Optional.of(model), "", 0);
    }

    @Override
    public AutoCloseable onStatus(Consumer<EngineStatus> listener) {
        return () -> { };
    }

    @Override
    public int countTokens(String text) {
        return text.length() / 4;
    }

    @Override
    public int countPrompt(List<Message> messages) {
        return messages.stream().mapToInt(message -> message.text().length() / 4).sum();
    }

    @Override
    public void close() {
        closed = true;
    }
}
