package app.snowquill.engine.server;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.llamacpp.ModelChoice;
import app.snowquill.engine.running.AnswerUnderWay;
import app.snowquill.engine.running.EngineThreads;
import app.snowquill.engine.running.LoadProgress;
import app.snowquill.engine.running.ModelKeeper;
import app.snowquill.engine.running.Timeouts;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A GGUF model on this machine, run by a llama-server program of the author's. Starts it when it is first needed and again
 * after a crash. Owns that process, its guard and its threads until {@link #close()}.
 */
public final class ServerEngine implements TextEngine {
    private final Supplier<ServerProgram> program;
    private final EngineSettings settings;
    private final ServerLauncher launcher;
    private final Timeouts timeouts;
    private final ObjectMapper mapper = new ObjectMapper();
    private final EngineThreads threads = new EngineThreads();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY).followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5)).executor(threads.answers()).build();
    private final ModelKeeper<ServerSession> keeper;

    /** @param program looked for anew at each start; throws {@link EngineException} where there is none */
    public ServerEngine(Supplier<ServerProgram> program, EngineSettings settings, ServerLauncher launcher) {
        this(program, settings, launcher, Timeouts.usual());
    }

    public ServerEngine(Supplier<ServerProgram> program, EngineSettings settings, ServerLauncher launcher, Timeouts timeouts) {
        this.program = program;
        this.settings = settings;
        this.launcher = launcher;
        this.timeouts = timeouts;
        keeper = new ModelKeeper<>(this::start, timeouts, threads);
        threads.every(100, keeper::watch);
    }

    private ModelKeeper.Started<ServerSession> start(Consumer<ServerSession> changed) throws IOException {
        ModelChoice choice = ModelChoice.of(settings, EngineKind.SERVER);
        long began = System.nanoTime();
        GuardedServer server = launcher.start(program.get(), choice, settings);
        ServerLine line = new ServerLine(http, mapper, server.port(), server.key());
        ServerSession session = new ServerSession(server, line, choice, settings.slots(), timeouts, threads.answers(), changed);
        return new ModelKeeper.Started<>(session, session.load().thenApply(loaded -> new ModelInfo(choice.header().name(),
                choice.header().identity(), choice.contextTokens(), settings.slots(),
                (System.nanoTime() - began) / 1_000_000, Optional.empty())),
                new LoadProgress(session.pid(), choice.header().fileBytes(), launcher.loadSpeed(), began));
    }

    @Override
    public CompletableFuture<ModelInfo> load() {
        keeper.forgetCrashes();
        return keeper.ready().info();
    }

    @Override
    public EngineStatus status() {
        return keeper.board().status();
    }

    @Override
    public AutoCloseable onStatus(Consumer<EngineStatus> listener) {
        return keeper.board().listen(listener);
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        AnswerUnderWay answer = new AnswerUnderWay(request, sink, timeouts, threads.answers());
        answer.result().thenAccept(keeper::wrote);
        keeper.ready().session().whenComplete((session, failure) -> {
            try {
                if (failure == null) {
                    session.answer(answer);
                } else {
                    answer.fail(failure);
                }
            } catch (RuntimeException e) { // an answer always ends
                answer.fail(e);
            }
        });
        return answer;
    }

    @Override
    public int countTokens(String text) {
        return session().countTokens(text);
    }

    @Override
    public int countPrompt(List<Message> messages) {
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("A prompt needs a message.");
        }
        return session().countPrompt(messages);
    }

    private ServerSession session() {
        try {
            return keeper.ready().session().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof EngineException known ? known : e;
        }
    }

    /** The server's process, for tests that take it away. */
    OptionalLong serverPid() {
        return keeper.pid();
    }

    /** The guard's process, for tests that take it away. */
    long guardPid() {
        return session().guardPid();
    }

    @Override
    public void close() {
        keeper.close();
        threads.end();
    }
}
