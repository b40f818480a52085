package app.snowquill.pipeline;

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

/** Gives one answer to every question until it is told another, with a window of 8,192 tokens. */
public final class RepliesEngine implements TextEngine {
    private volatile String reply = "";

    public void always(String answer) {
        reply = answer;
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        String text = reply;
        sink.accept(text);
        CompletableFuture<GenerationResult> result = CompletableFuture.completedFuture(new GenerationResult(text, FinishReason.STOP, 10, 10, 0, 1, 2));
        return new Generation() {
            @Override
            public CompletableFuture<GenerationResult> result() {
                return result;
            }

            @Override
            public void cancel() {
                // it has ended already
            }
        };
    }

    @Override
    public CompletableFuture<ModelInfo> load() {
        return CompletableFuture.completedFuture(new ModelInfo("Scripted", "scripted", 8_192, 1, 0));
    }

    @Override
    public EngineStatus status() {
        return EngineStatus.IDLE;
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
    }
}
