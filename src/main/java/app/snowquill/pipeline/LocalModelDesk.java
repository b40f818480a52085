package app.snowquill.pipeline;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.Urgency;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.SceneText;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.settings.MeasuredSpeed;
import app.snowquill.settings.MeasuredSpeeds;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The model in use and how it is. Lives as long as the program. */
public final class LocalModelDesk implements ModelDesk {
    /** A single token takes longer only where other answers come first. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private final EngineInUse inUse;
    private final Consumer<EngineChoice> remember;
    private final Executor threads;
    private final PromptLibrary prompts;
    private final ModelReports reports;

    /**
     * @param inUse shared with the desk of engines; closed by its owner
     * @param speeds of models that were tested
     * @param remember keeps the author's choice for the next start
     * @param threads for what takes time
     * @param prompts what is asked where it is tried out
     */
    public LocalModelDesk(EngineInUse inUse, MeasuredSpeeds speeds, Consumer<EngineChoice> remember, Executor threads,
                          PromptLibrary prompts) {
        this.prompts = prompts;
        this.inUse = inUse;
        this.reports = new ModelReports(speeds);
        this.remember = remember;
        this.threads = threads;
    }

    @Override
    public ModelState state() {
        return state(inUse.engine().status(), inUse.choice());
    }

    @Override
    public AutoCloseable onChange(Consumer<ModelState> listener) {
        return inUse.onChange((status, choice) -> listener.accept(state(status, choice)));
    }

    @Override
    public AutoCloseable onSwap(Consumer<ModelSwap> listener) {
        return inUse.onSwap(listener);
    }

    @Override
    public CompletableFuture<Void> load() {
        Optional<Path> changed = inUse.toRunAnew();
        return changed.isPresent() ? choose(changed.get()) : inUse.engine().load().thenApply(model -> null);
    }

    @Override
    public void stopLoading() {
        inUse.stopLoading();
    }

    @Override
    public CompletableFuture<Void> choose(Path file) {
        return check(file).thenCompose(report -> {
            if (!report.supported()) {
                return CompletableFuture.failedFuture(new EngineException(EngineException.Kind.UNREADABLE_MODEL, report.reason()));
            }
            EngineChoice now = inUse.choice();
            EngineChoice next = now.withLocal(now.local().withModel(Optional.of(file)))
                    .withKind(now.kind().runsFiles() ? now.kind() : EngineKind.LLAMA);
            return inUse.use(next, inUse.keys()).thenRun(() -> remember.accept(next));
        });
    }

    @Override
    public CompletableFuture<ModelReport> check(Path file) {
        EngineChoice now = inUse.choice();
        return CompletableFuture.supplyAsync(() -> reports.report(file, "", "", now), threads);
    }

    @Override
    public CompletableFuture<Integer> countTokens(String text) {
        return CompletableFuture.supplyAsync(() -> inUse.engine().countTokens(text), threads);
    }

    @Override
    public CompletableFuture<Duration> answerTime() {
        return load().thenApplyAsync(loaded -> {
            long begun = System.nanoTime();
            Generation asked = inUse.engine().generate(GenerationRequest.prose("health",
                    List.of(Message.user("Say yes. " + begun)), // a prompt never asked before: no kept answer will do
                    Sampling.exact(), 1)
                    .by(new Caller("health", "one-token", "", 1, Urgency.INTERACTIVE, "health-" + begun)), piece -> {
                    });
            return Map.entry(begun, asked);
        }, threads).thenCompose(asked -> asked.getValue().result().thenApply(result -> result)
                .orTimeout(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS).handle((result, failure) -> {
                    if (failure == null) {
                        return Duration.ofNanos(System.nanoTime() - asked.getKey());
                    }
                    asked.getValue().cancel();
                    throw failure instanceof TimeoutException ? new EngineException(EngineException.Kind.TIMED_OUT,
                            "The model did not answer within " + ANSWER_WITHIN.toSeconds() + " s. It may be busy with a long answer.")
                            : failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
                }));
    }

    @Override
    public CompletableFuture<String> tryOut() {
        Caller caller = new Caller("writer", "", "", 1, Urgency.INTERACTIVE);
        return CompletableFuture.supplyAsync(() -> EngineInUse.work(inUse::engine, engine -> new SceneText(new ModelCalls(engine,
                prompts, ModelCalls.OptionalSeed.NONE, new Cancellation(), caller, Clock.systemUTC(),
                ModelCalls.Listener.NONE), "", SceneSources.PLAIN, Pieces.NONE).oneSentence()), threads);
    }

    @Override
    public Measuring measure(Consumer<String> progress) {
        Cancellation cancellation = new Cancellation();
        return new Measuring(CompletableFuture.supplyAsync(() ->
                new EngineBench(inUse.engine(), cancellation, progress).measure(), threads), cancellation::cancel);
    }

    ModelReports reports() {
        return reports;
    }

    /**
     * What is known of a model; reads a file's header at most.
     *
     * @param other a model file that a step or an agent was given; empty for the model in use
     */
    public ModelFigures figures(Optional<Path> other) {
        EngineChoice now = inUse.choice();
        EngineChoice choice = other.isEmpty() ? now : now.withKind(now.kind().runsFiles() ? now.kind() : EngineKind.LLAMA).withLocal(now.local().withModel(other));
        return choice.local().model().filter(file -> choice.kind().runsFiles()).map(file -> {
            ModelReport report = reports.report(file, "", "", choice);
            int context = choice.local().contextTokens() > 0 ? choice.local().contextTokens() : report.contextTokens();
            return new ModelFigures(choice.kind(), report.parameters(), context,
                    report.speed().map(speed -> new MeasuredSpeed(speed.read(), speed.written())));
        }).orElse(new ModelFigures(choice.kind(), 0, 0, Optional.empty()));
    }

    @Override
    public int slots() {
        return inUse.engine().status().model().map(ModelInfo::slots).orElse(0);
    }

    EngineInUse inUse() {
        return inUse;
    }

    private static ModelState state(EngineStatus status, EngineChoice choice) {
        Optional<Path> file = choice.kind().runsFiles() ? choice.local().model() : Optional.empty();
        if (choice.kind().runsFiles() && file.isEmpty()) {
            return new ModelState(ModelState.Kind.NONE, Optional.empty(), "", -1, "", 0, 0, Optional.empty());
        }
        ModelState.Kind kind = switch (status.state()) {
            case IDLE -> ModelState.Kind.IDLE;
            case LOADING -> ModelState.Kind.LOADING;
            case READY -> ModelState.Kind.READY;
            case WRITING -> ModelState.Kind.WRITING;
            case FAILED -> ModelState.Kind.FAILED;
        };
        return new ModelState(kind, file, status.model().map(ModelInfo::name).orElse(plannedName(choice)),
                status.progress(), status.message(), status.tokensPerSecond(),
                status.model().map(ModelInfo::contextTokens).orElse(0),
                status.model().map(ModelInfo::awayHost).orElseGet(choice::awayHost));
    }

    private static String plannedName(EngineChoice choice) {
        return choice.remote().map(remote -> remote.model().isBlank() ? remote.address().getHost() : remote.model())
                .orElseGet(() -> String.valueOf(choice.local().model().orElseThrow().getFileName())
                        .replaceFirst("\\.gguf$", ""));
    }
}
