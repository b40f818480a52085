package app.snowquill.engine.llama;

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
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A GGUF model on this machine, run by a worker process. Loads it when it is first needed and again after a crash. Owns
 * the worker and its threads until {@link #close()}.
 */
public final class LlamaEngine implements TextEngine {
    private static final long MOST_CHARACTERS = 2_000_000;

    private final Timeouts timeouts;
    private final AtomicLong ids = new AtomicLong();
    private final EngineThreads threads = new EngineThreads();
    private final ObjectMapper mapper = new ObjectMapper();
    private final EngineSettings settings;
    private final WorkerLauncher launcher;
    private final ModelKeeper<WorkerSession> keeper;

    public LlamaEngine(EngineSettings settings, WorkerLauncher launcher) {
        this(settings, launcher, Timeouts.usual());
    }

    public LlamaEngine(EngineSettings settings, WorkerLauncher launcher, Timeouts timeouts) {
        this.settings = settings;
        this.launcher = launcher;
        this.timeouts = timeouts;
        keeper = new ModelKeeper<>(this::start, timeouts, threads);
        threads.every(100, keeper::watch);
    }

    private ModelKeeper.Started<WorkerSession> start(Consumer<WorkerSession> changed) throws IOException {
        ModelChoice choice = ModelChoice.of(settings, EngineKind.LLAMA);
        long began = System.nanoTime();
        WorkerSession session = new WorkerSession(launcher.start(), mapper, changed);
        return new ModelKeeper.Started<>(session, session.load(Asks.load(session.frame("load"), choice, settings))
                .thenApply(frame -> new ModelInfo(choice.header().name(), choice.header().identity(),
                        choice.contextTokens(), settings.slots(), (System.nanoTime() - began) / 1_000_000)),
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
                    begin(session, answer);
                } else {
                    answer.fail(failure);
                }
            } catch (RuntimeException e) { // an answer always ends
                answer.fail(e);
            }
        });
        return answer;
    }

    private void begin(WorkerSession session, AnswerUnderWay answer) {
        refuseEndless(answer.request().messages().stream().mapToLong(message -> message.text().length()).sum());
        long id = ids.incrementAndGet();
        ObjectNode frame = Asks.generate(session.frame("generate"), answer.request());
        if (answer.begin(() -> session.send(session.frame("cancel").put("id", id)))) {
            session.ask(id, new AnswerFrames(id, answer), frame);
            keeper.changed(session);
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
    public int countPrompt(List<Message> messages) {
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("A prompt needs a message.");
        }
        refuseEndless(messages.stream().mapToLong(message -> message.text().length()).sum());
        return count("countPrompt", frame -> Asks.messages(frame, messages));
    }

    private int count(String kind, UnaryOperator<ObjectNode> filled) {
        try {
            WorkerSession session = keeper.ready().session().join();
            Count count = new Count(timeouts.betweenTokens());
            session.ask(ids.incrementAndGet(), count, filled.apply(session.frame(kind)));
            return count.tokens().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof EngineException known ? known : e;
        }
    }

    /** The worker's process, for tests that take it away. */
    OptionalLong workerPid() {
        return keeper.pid();
    }

    @Override
    public void close() {
        keeper.close();
        threads.end();
    }
}
