package app.snowquill.engine.remote;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.EngineStatus.State;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.KeyStore;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.RemoteSettings;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.running.EngineThreads;
import app.snowquill.engine.running.StatusBoard;
import app.snowquill.engine.running.Timeouts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * A model that a server writes with, on this computer or away. Nothing is sent before the first {@link #load()} or question.
 * Owns its threads and connections until {@link #close()}.
 */
public final class RemoteEngine implements TextEngine {
    private final Server server;
    private final ChatClient client;
    private final Timeouts timeouts;
    private final EngineThreads threads = new EngineThreads();
    private final StatusBoard board = new StatusBoard(threads.events());
    private final TokenCounting counting;
    private final Asking asking;
    private final Set<RemoteCall> calls = ConcurrentHashMap.newKeySet();
    private CompletableFuture<Loaded> loaded;
    private double speed;
    private boolean closed;

    RemoteEngine(RemoteSettings settings, ChatClient client, KeyStore keys, Timeouts timeouts) {
        this.client = client;
        this.timeouts = timeouts;
        this.server = new Server(settings, client::headers, keys, threads.answers());
        this.counting = new TokenCounting(server);
        this.asking = new Asking(server, client, threads.answers(), timeouts.total(), counting);
        threads.every(100, () -> calls.forEach(call -> call.watch(System.nanoTime(), server.host())));
    }

    private record Loaded(ServedModel model, ModelInfo info) {
    }

    /** Over an address that speaks OpenAI's protocol. */
    public static RemoteEngine openAi(RemoteSettings settings, KeyStore keys) {
        return new RemoteEngine(settings, new OpenAiChat(), keys, usual(settings));
    }

    /** Over Anthropic's service. */
    public static RemoteEngine anthropic(RemoteSettings settings, KeyStore keys) {
        return new RemoteEngine(settings, new AnthropicChat(), keys, usual(settings));
    }

    /** A server on this computer may first have to load the model, and then reads a long prompt slowly and says nothing. */
    private static Timeouts usual(RemoteSettings settings) {
        Timeouts usual = Timeouts.usual();
        return new Timeouts(Duration.ofSeconds(20), settings.isHere() ? Duration.ofMinutes(10) : usual.firstToken(),
                usual.betweenTokens(), usual.total());
    }

    @Override
    public CompletableFuture<ModelInfo> load() {
        return ready().thenApply(Loaded::info);
    }

    private synchronized CompletableFuture<Loaded> ready() {
        if (closed) {
            return CompletableFuture.failedFuture(new EngineException(EngineException.Kind.CLOSED, "The engine is closed."));
        }
        if (loaded == null) {
            loaded = new CompletableFuture<>();
            CompletableFuture<Loaded> future = loaded;
            board.show(new EngineStatus(State.LOADING, -1, Optional.empty(), "", 0));
            threads.answers().execute(() -> look(future));
        }
        return loaded;
    }

    private void look(CompletableFuture<Loaded> future) {
        long began = System.nanoTime();
        try {
            ServedModel model = new ModelLookup(server, client, timeouts.load()).look();
            RemoteSettings settings = server.settings();
            Loaded found = new Loaded(model, new ModelInfo(model.name(), Identity.of(server.base(), model.name()),
                    model.contextTokens(), settings.slots(), (System.nanoTime() - began) / 1_000_000,
                    settings.isHere() ? Optional.empty() : Optional.of(server.host())));
            board.show(new EngineStatus(State.READY, 1, Optional.of(found.info()), "", 0));
            future.complete(found);
        } catch (RuntimeException e) {
            EngineException why = Failures.of(e, server, "");
            lost(why);
            future.completeExceptionally(why);
        }
    }

    /** The server is looked for again at the next call. */
    private void lost(EngineException why) {
        synchronized (this) {
            loaded = null;
        }
        board.show(new EngineStatus(State.FAILED, -1, Optional.empty(), why.getMessage(), 0));
    }

    @Override
    public EngineStatus status() {
        return board.status();
    }

    @Override
    public AutoCloseable onStatus(Consumer<EngineStatus> listener) {
        return board.listen(listener);
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        RemoteCall call = new RemoteCall(request, sink, timeouts, threads.answers());
        calls.add(call);
        ready().whenComplete((found, failure) -> {
            if (failure == null) {
                begin(call, found);
            } else if (failure instanceof EngineException known && known.kind() == EngineException.Kind.CLOSED) {
                call.cancel();
            } else {
                call.fail(Failures.of(failure, server, ""));
            }
        });
        call.result().whenComplete((result, failure) -> calls.remove(call));
        return call;
    }

    private void begin(RemoteCall call, Loaded found) {
        board.show(new EngineStatus(State.WRITING, -1, Optional.of(found.info()), "", speed()));
        call.result().whenComplete((result, failure) -> ended(result, failure, found));
        asking.ask(call, found.model());
    }

    private void ended(GenerationResult result, Throwable failure, Loaded found) {
        if (result != null && result.tokensPerSecond() > 0) {
            synchronized (this) {
                speed = result.tokensPerSecond();
            }
        }
        if (failure instanceof EngineException why && why.kind() == EngineException.Kind.UNREACHABLE) {
            lost(why);
        } else if (calls.stream().allMatch(call -> call.result().isDone())) {
            board.show(new EngineStatus(State.READY, 1, Optional.of(found.info()), "", speed()));
        }
    }

    private synchronized double speed() {
        return speed;
    }

    @Override
    public int countTokens(String text) {
        return counted(model -> counting.tokens(text, model));
    }

    @Override
    public int countPrompt(List<Message> messages) {
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("A prompt needs a message.");
        }
        return counted(model -> counting.prompt(messages, model));
    }

    private int counted(ToIntFunction<ServedModel> count) {
        try {
            return count.applyAsInt(ready().join().model());
        } catch (CompletionException e) {
            throw e.getCause() instanceof EngineException known ? known : e;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        calls.forEach(RemoteCall::cancel);
        board.show(EngineStatus.IDLE);
        threads.end();
    }
}
