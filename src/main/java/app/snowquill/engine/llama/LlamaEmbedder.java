package app.snowquill.engine.llama;

import app.snowquill.engine.Embedder;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.Urgency;
import app.snowquill.engine.VectorSpace;
import app.snowquill.engine.llamacpp.VectorModel;
import app.snowquill.engine.running.EngineThreads;
import app.snowquill.engine.running.LoadProgress;
import app.snowquill.engine.running.ModelKeeper;
import app.snowquill.engine.running.Timeouts;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Vectors of a GGUF model on this machine, by a worker process of its own: the model that writes is never disturbed, and needs
 * other settings than this one. Started with the first text, again after a crash; ends with {@link #close()}.
 */
public final class LlamaEmbedder implements Embedder {
    private final AtomicLong ids = new AtomicLong();
    private final ObjectMapper mapper = new ObjectMapper();
    private final EngineThreads threads = new EngineThreads();
    private final EngineSettings settings;
    private final WorkerLauncher launcher;
    private final Timeouts timeouts;
    private final ModelKeeper<WorkerSession> keeper;

    /** @param settings its model and how it is run; context and slots are of no matter here */
    public LlamaEmbedder(EngineSettings settings, WorkerLauncher launcher) {
        this(settings, launcher, Timeouts.usual());
    }

    LlamaEmbedder(EngineSettings settings, WorkerLauncher launcher, Timeouts timeouts) {
        this.settings = settings;
        this.launcher = launcher;
        this.timeouts = timeouts;
        this.keeper = new ModelKeeper<>(this::start, timeouts, threads);
        threads.every(100, keeper::watch);
    }

    private ModelKeeper.Started<WorkerSession> start(Consumer<WorkerSession> changed) throws IOException {
        VectorModel model = VectorModel.of(settings);
        long began = System.nanoTime();
        WorkerSession session = new WorkerSession(launcher.start(), mapper, changed);
        return new ModelKeeper.Started<>(session, session.load(Asks.loadVectors(session.frame("loadVectors"), model, settings))
                .thenApply(frame -> new ModelInfo(model.header().name(), model.header().identity(), model.pieceTokens(), 1,
                        (System.nanoTime() - began) / 1_000_000)),
                new LoadProgress(session.pid(), model.header().fileBytes(), launcher.loadSpeed(), began));
    }

    @Override
    public VectorSpace space() {
        return VectorModel.of(settings).space();
    }

    @Override
    public CompletableFuture<List<float[]>> of(List<String> texts, Urgency urgency) {
        if (texts.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        CompletableFuture<List<float[]>> result = new CompletableFuture<>();
        keeper.ready().session().whenComplete((session, failure) -> {
            if (failure != null) {
                result.completeExceptionally(failure);
            } else if (!result.isDone()) {
                ask(session, List.copyOf(texts), urgency, result);
            }
        });
        return result;
    }

    private void ask(WorkerSession session, List<String> texts, Urgency urgency, CompletableFuture<List<float[]>> result) {
        long id = ids.incrementAndGet();
        VectorFrames frames = new VectorFrames(texts.size(), result, threads.answers(), timeouts.firstToken());
        session.ask(id, frames, Asks.embed(session.frame("embed"), texts, urgency));
        result.whenComplete((vectors, failure) -> {
            if (result.isCancelled()) {
                session.drop(id);
                session.send(session.frame("cancelEmbed").put("id", id));
            }
        });
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
