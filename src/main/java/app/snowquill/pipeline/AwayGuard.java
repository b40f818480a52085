package app.snowquill.pipeline;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Stands before an engine that sends text away and lets none through that nobody has allowed. Put around each such engine
 * by itself, inside whatever caches, retries or falls back, so that no way leads past it. Owns the engine.
 */
public final class AwayGuard implements TextEngine {
    /** Fewer characters than a token of any common tokenizer has on average: a count that is rather high than low. */
    private static final int CHARACTERS_PER_TOKEN = 3;
    private static final int TOKENS_PER_MESSAGE = 8;

    private final TextEngine engine;
    private final String host;
    private final AwayConsent consent;
    private final Executor threads;

    /**
     * @param host where the engine sends text
     * @param threads sends what was allowed, for a person's answer comes on the window's thread
     */
    public AwayGuard(TextEngine engine, String host, AwayConsent consent, Executor threads) {
        this.engine = engine;
        this.host = host;
        this.consent = consent;
        this.threads = threads;
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        String errand = request.caller().errand();
        if (consent.allows(host, errand)) {
            return engine.generate(request, sink);
        }
        CompletableFuture<AwayAnswer> answer = consent.ask(new AwayQuestion(host, request.caller().component(),
                request.caller().stage(), request.caller().subject(), estimate(request.messages())), errand);
        return new HeldGeneration(answer, () -> engine.generate(request, sink), refusal(), threads);
    }

    private EngineException refusal() {
        return new EngineException(EngineException.Kind.NOT_ALLOWED,
                "This would have gone to " + host + ", and you have not allowed that. Nothing was sent.");
    }

    /** Asks the server, which gets the key but no text. */
    @Override
    public CompletableFuture<ModelInfo> load() {
        return engine.load();
    }

    @Override
    public EngineStatus status() {
        return engine.status();
    }

    @Override
    public AutoCloseable onStatus(Consumer<EngineStatus> listener) {
        return engine.onStatus(listener);
    }

    /** A server may be asked to count only where text may go to it; else this computer estimates. */
    @Override
    public int countTokens(String text) {
        return consent.allows(host) ? engine.countTokens(text) : text.length() / CHARACTERS_PER_TOKEN + 1;
    }

    @Override
    public int countPrompt(List<Message> messages) {
        return consent.allows(host) ? engine.countPrompt(messages) : estimate(messages);
    }

    private static int estimate(List<Message> messages) {
        return messages.stream().mapToInt(message -> message.text().length() / CHARACTERS_PER_TOKEN + TOKENS_PER_MESSAGE).sum();
    }

    @Override
    public void close() {
        engine.close();
    }
}
