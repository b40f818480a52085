package app.snowquill.engine.server;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.llamacpp.ModelChoice;
import app.snowquill.engine.running.AnswerUnderWay;
import app.snowquill.engine.running.LoadProgress;
import app.snowquill.engine.running.ModelKeeper;
import app.snowquill.engine.running.ProcessEngine;
import app.snowquill.engine.running.Timeouts;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A GGUF model on this machine, run by a llama-server program of the author's, with a guard beside it until {@link #close()}. */
public final class ServerEngine extends ProcessEngine<ServerSession> {
    private final Supplier<ServerProgram> program;
    private final EngineSettings settings;
    private final ServerLauncher launcher;
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY).followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5)).executor(threads().answers()).build();

    /** @param program looked for anew at each start; throws {@link EngineException} where there is none */
    public ServerEngine(Supplier<ServerProgram> program, EngineSettings settings, ServerLauncher launcher) {
        this(program, settings, launcher, Timeouts.usual());
    }

    public ServerEngine(Supplier<ServerProgram> program, EngineSettings settings, ServerLauncher launcher, Timeouts timeouts) {
        super(timeouts);
        this.program = program;
        this.settings = settings;
        this.launcher = launcher;
    }

    @Override
    protected ModelKeeper.Started<ServerSession> start(Consumer<ServerSession> changed) throws IOException {
        ModelChoice choice = ModelChoice.of(settings, EngineKind.SERVER);
        long began = System.nanoTime();
        GuardedServer server = launcher.start(program.get(), choice, settings);
        ServerLine line = new ServerLine(http, mapper, server.port(), server.key());
        ServerSession session = new ServerSession(server, line, choice, settings.slots(), timeouts(), threads().answers(), changed);
        return new ModelKeeper.Started<>(session, session.load().thenApply(loaded -> new ModelInfo(choice.header().name(),
                choice.header().identity(), choice.contextTokens(), settings.slots(),
                (System.nanoTime() - began) / 1_000_000, Optional.empty())),
                new LoadProgress(session.pid(), choice.header().fileBytes(), launcher.loadSpeed(), began));
    }

    @Override
    protected void write(ServerSession session, AnswerUnderWay answer) {
        session.answer(answer);
    }

    @Override
    public int countTokens(String text) {
        return session().countTokens(text);
    }

    @Override
    protected int count(List<Message> messages) {
        return session().countPrompt(messages);
    }

    /** The server's process, for tests that take it away. */
    OptionalLong serverPid() {
        return pid();
    }

    /** The guard's process, for tests that take it away. */
    long guardPid() {
        return session().guardPid();
    }
}
