package app.snowquill.pipeline;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.KeyStore;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Stands for the engine of any choice: notes what would have been sent to whom, with which key, and answers one sentence. */
final class ServerEngine implements TextEngine {
    static final String ANSWER = "The tide had turned before anyone looked.";

    final EngineChoice choice;
    private final Log log;
    private final KeyStore keys;
    private volatile EngineStatus status = EngineStatus.IDLE;

    /** What happened to all engines of one test. */
    static final class Log {
        final List<String> sent = new CopyOnWriteArrayList<>();
        final List<String> counted = new CopyOnWriteArrayList<>();
        final List<String> loaded = new CopyOnWriteArrayList<>();
        final List<String> closed = new CopyOnWriteArrayList<>();
        /** Engines that can't be loaded. */
        final List<String> broken = new CopyOnWriteArrayList<>();
    }

    ServerEngine(EngineChoice choice, KeyStore keys, Log log) {
        this.choice = choice;
        this.keys = keys;
        this.log = log;
    }

    private String name() {
        return choice.remote().map(remote -> remote.address().getHost()).orElse(choice.kind().key());
    }

    @Override
    public CompletableFuture<ModelInfo> load() {
        log.loaded.add(name() + keys.key(name()).map(key -> " with " + key).orElse(""));
        if (log.broken.contains(name())) {
            return CompletableFuture.failedFuture(new EngineException(EngineException.Kind.UNREACHABLE, "Nobody answers at " + name() + "."));
        }
        ModelInfo model = new ModelInfo("Model of " + name(), name(), 4_096, 1, 1, choice.awayHost());
        status = new EngineStatus(EngineStatus.State.READY, 1, Optional.of(model), "", 0);
        return CompletableFuture.completedFuture(model);
    }

    @Override
    public EngineStatus status() {
        return status;
    }

    @Override
    public AutoCloseable onStatus(Consumer<EngineStatus> listener) {
        return () -> { };
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        log.sent.add(name());
        sink.reading(10, 4, 10);
        sink.accept(ANSWER);
        CompletableFuture<GenerationResult> done = CompletableFuture.completedFuture(
                new GenerationResult(ANSWER, FinishReason.STOP, 10, 8, 4, 1, 2));
        return new Generation() {
            @Override
            public CompletableFuture<GenerationResult> result() {
                return done;
            }

            @Override
            public void cancel() {
            }
        };
    }

    @Override
    public int countTokens(String text) {
        log.counted.add(name());
        return text.length() / 4;
    }

    @Override
    public int countPrompt(List<Message> messages) {
        log.counted.add(name());
        return messages.stream().mapToInt(message -> message.text().length() / 4).sum();
    }

    @Override
    public void close() {
        log.closed.add(name());
    }
}
