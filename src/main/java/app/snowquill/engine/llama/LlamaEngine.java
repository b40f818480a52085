package app.snowquill.engine.llama;

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
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A GGUF model on this machine, run by a worker process, which is this engine's until {@link #close()}. */
public final class LlamaEngine extends ProcessEngine<WorkerSession> {
    private static final long MOST_CHARACTERS = 2_000_000;

    private final AtomicLong ids = new AtomicLong();
    private final ObjectMapper mapper = new ObjectMapper();
    private final EngineSettings settings;
    private final WorkerLauncher launcher;

    public LlamaEngine(EngineSettings settings, WorkerLauncher launcher) {
        this(settings, launcher, Timeouts.usual());
    }

    public LlamaEngine(EngineSettings settings, WorkerLauncher launcher, Timeouts timeouts) {
        super(timeouts);
        this.settings = settings;
        this.launcher = launcher;
    }

    @Override
    protected ModelKeeper.Started<WorkerSession> start(Consumer<WorkerSession> changed) throws IOException {
        ModelChoice choice = ModelChoice.of(settings, EngineKind.LLAMA);
        long began = System.nanoTime();
        WorkerSession session = new WorkerSession(launcher.start(), mapper, changed);
        return new ModelKeeper.Started<>(session, session.load(Asks.load(session.frame("load"), choice, settings))
                .thenApply(frame -> new ModelInfo(choice.header().name(), choice.header().identity(),
                        choice.contextTokens(), settings.slots(), (System.nanoTime() - began) / 1_000_000)),
                new LoadProgress(session.pid(), choice.header().fileBytes(), launcher.loadSpeed(), began));
    }

    @Override
    protected void write(WorkerSession session, AnswerUnderWay answer) {
        refuseEndless(answer.request().messages().stream().mapToLong(message -> message.text().length()).sum());
        long id = ids.incrementAndGet();
        ObjectNode frame = Asks.generate(session.frame("generate"), answer.request());
        if (answer.begin(() -> session.send(session.frame("cancel").put("id", id)))) {
            session.ask(id, new AnswerFrames(id, answer), frame);
            changed(session);
        }
    }

    /** Longer than the largest context of all: counting its tokens would only keep the worker busy. */
    private static void refuseEndless(long characters) {
        if (characters > MOST_CHARACTERS) {
            throw new EngineException(EngineException.Kind.TOO_LONG, "The prompt has " + characters + " characters, more "
                    + "than any model here can read at once. Nothing was sent.");
        }
    }

    @Override
    public int countTokens(String text) {
        Objects.requireNonNull(text, "text");
        refuseEndless(text.length());
        return count("count", frame -> frame.put("text", WholeCharacters.of(text)));
    }

    @Override
    protected int count(List<Message> messages) {
        refuseEndless(messages.stream().mapToLong(message -> message.text().length()).sum());
        return count("countPrompt", frame -> Asks.messages(frame, messages));
    }

    private int count(String kind, UnaryOperator<ObjectNode> filled) {
        WorkerSession session = session();
        Count count = new Count(timeouts().betweenTokens());
        session.ask(ids.incrementAndGet(), count, filled.apply(session.frame(kind)));
        return await(count.tokens());
    }

    /** The worker's process, for tests that take it away. */
    OptionalLong workerPid() {
        return pid();
    }
}
