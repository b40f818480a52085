package app.snowquill.pipeline;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.gguf.ModelFinder;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.SceneText;
import app.snowquill.prompt.PromptLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The models: which one is used, how it is, and which others lie on this machine. Lives as long as the program. */
public final class LocalModelDesk implements ModelDesk {
    private final EngineInUse inUse;
    private final ModelFinder finder;
    private final Optional<Path> included;
    private final Consumer<Path> remember;
    private final Executor threads;
    private final ModelReports reports = new ModelReports();

    /**
     * @param inUse shared with the desk of engines; closed by its owner
     * @param included the model that comes with the program, where it is there
     * @param remember keeps the author's choice for the next start
     * @param threads for what takes time
     */
    public LocalModelDesk(EngineInUse inUse, ModelFinder finder, Optional<Path> included, Consumer<Path> remember,
                          Executor threads) {
        this.inUse = inUse;
        this.finder = finder;
        this.included = included;
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
    public CompletableFuture<Void> load() {
        return inUse.engine().load().thenApply(model -> null);
    }

    @Override
    public void stopLoading() {
        inUse.unload();
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
            return inUse.use(next, inUse.keys()).thenRun(() -> remember.accept(file));
        });
    }

    @Override
    public CompletableFuture<ModelReport> check(Path file) {
        EngineSettings now = inUse.choice().local();
        return CompletableFuture.supplyAsync(() -> reports.report(file, "", now), threads);
    }

    @Override
    public CompletableFuture<List<ModelReport>> list() {
        EngineSettings now = inUse.choice().local();
        return CompletableFuture.supplyAsync(() -> {
            Map<Path, String> files = new LinkedHashMap<>();
            included.ifPresent(file -> files.put(file, "included"));
            now.model().ifPresent(file -> files.putIfAbsent(file, ""));
            finder.find(Map.of()).forEach(found -> files.putIfAbsent(found.path(), found.origin()));
            List<ModelReport> found = new ArrayList<>();
            files.forEach((file, origin) -> found.add(reports.report(file, origin, now)));
            return found;
        }, threads);
    }

    @Override
    public CompletableFuture<Integer> countTokens(String text) {
        return CompletableFuture.supplyAsync(() -> inUse.engine().countTokens(text), threads);
    }

    @Override
    public CompletableFuture<String> tryOut() {
        return CompletableFuture.supplyAsync(() -> EngineInUse.work(inUse::engine, engine -> new SceneText(new ModelCalls(engine,
                new PromptLibrary(), ModelCalls.OptionalSeed.NONE, new Cancellation(), call -> {
                }, notice -> {
                }, reading -> {
                }), "", piece -> {
                }).oneSentence()), threads);
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
