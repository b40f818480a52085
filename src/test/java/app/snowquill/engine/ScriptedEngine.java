package app.snowquill.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Answers what it was told to, and remembers what it was asked. An answer of null stays open until it is cancelled. */
public final class ScriptedEngine implements TextEngine {
    private final Deque<Object> script = new ArrayDeque<>();
    final List<GenerationRequest> asked = new ArrayList<>();

    ScriptedEngine answers(String text, FinishReason finish) {
        script.add(new GenerationResult(text, finish, 10, 10, 0, 1, 2));
        return this;
    }

    ScriptedEngine fails(EngineException why) {
        script.add(why);
        return this;
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        asked.add(request);
        CompletableFuture<GenerationResult> result = new CompletableFuture<>();
        Object next = script.poll();
        if (next instanceof GenerationResult whole) {
            sink.accept(whole.text());
            result.complete(whole);
        } else if (next instanceof EngineException failure) {
            result.completeExceptionally(failure);
        }
        return new Generation() {
            @Override
            public CompletableFuture<GenerationResult> result() {
                return result;
            }

            @Override
            public void cancel() {
                result.complete(new GenerationResult("{\"a", FinishReason.CANCELLED, 1, 1, 0, 1, 1));
            }
        };
    }

    @Override
    public CompletableFuture<ModelInfo> load() {
        return CompletableFuture.completedFuture(new ModelInfo("Scripted", "scripted", 4096, 1, 0));
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
