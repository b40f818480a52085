package app.snowquill.engine.around;

import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An engine over another one, which it owns: closing this closes that. As thread-safe as the port asks. */
abstract class EngineAround implements TextEngine {
    private final TextEngine inner;

    EngineAround(TextEngine inner) {
        this.inner = Objects.requireNonNull(inner, "inner");
    }

    final TextEngine inner() {
        return inner;
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
