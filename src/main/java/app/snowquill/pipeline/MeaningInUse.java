package app.snowquill.pipeline;

import app.snowquill.engine.Embedder;
import app.snowquill.engine.EmbeddingChoice;
import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.Urgency;
import app.snowquill.engine.VectorSpace;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The one model that gives vectors, and the choice it was made from. Follows the model that writes where that is the choice.
 * Thread-safe; owns its embedder until {@link #close()}; lives as long as the program.
 */
public final class MeaningInUse implements MeaningDesk, AutoCloseable {
    private final EngineInUse writing;
    private final Function<EngineSettings, Embedder> maker;
    private final Consumer<EmbeddingChoice> remember;
    private final Executor threads;
    private final Listeners<Void> listeners = new Listeners<>();
    private EmbeddingChoice choice;
    private Optional<Made> made = Optional.empty();

    private record Made(Path file, Embedder embedder) {
    }

    /**
     * @param writing the engine whose model can be used for vectors as well
     * @param maker makes an embedder, which loads nothing until it is asked
     * @param remember keeps the author's choice for the next start
     * @param threads for what takes time
     */
    public MeaningInUse(EmbeddingChoice choice, EngineInUse writing, Function<EngineSettings, Embedder> maker,
                        Consumer<EmbeddingChoice> remember, Executor threads) {
        this.choice = choice;
        this.writing = writing;
        this.maker = maker;
        this.remember = remember;
        this.threads = threads;
    }

    @Override
    public synchronized Optional<Path> file() {
        return choice.file(writer());
    }

    private Optional<Path> writer() {
        EngineChoice now = writing.choice();
        return now.kind().runsFiles() ? now.local().model() : Optional.empty();
    }

    /** What gives vectors now; empty where words only are compared. Not to be closed. */
    public Optional<Embedder> embedder() {
        Optional<Made> before;
        Optional<Made> now;
        synchronized (this) {
            before = made;
            Optional<Path> wanted = file();
            if (!before.map(Made::file).equals(wanted)) {
                made = wanted.map(file -> new Made(file, made(file)));
            }
            now = made;
        }
        if (!now.equals(before)) {
            before.ifPresent(old -> old.embedder().close());
        }
        return now.map(Made::embedder);
    }

    /** Half the threads, and none of the graphics card: what is read for search must not hold up what is written. */
    private Embedder made(Path file) {
        int writers = writing.choice().local().threads();
        int all = writers > 0 ? writers : Runtime.getRuntime().availableProcessors();
        return maker.apply(new EngineSettings(Optional.of(file), 0, Math.max(1, all / 2), 0, 1));
    }

    @Override
    public boolean suits(ModelReport model) {
        return model.embeds() || model.supported() && writer().filter(model.path()::equals).isPresent();
    }

    @Override
    public CompletableFuture<Void> use(ModelReport model) {
        Embedder tried = made(model.path());
        return CompletableFuture.supplyAsync(tried::space, threads)
                .thenCompose(space -> tried.of(List.of("word"), Urgency.INTERACTIVE))
                .whenComplete((vectors, failure) -> tried.close())
                .thenAccept(vectors -> take(model.embeds() ? new EmbeddingChoice.File(model.path()) : new EmbeddingChoice.Writer()));
    }

    @Override
    public CompletableFuture<Void> useNone() {
        return CompletableFuture.runAsync(() -> take(new EmbeddingChoice.None()), threads);
    }

    private void take(EmbeddingChoice next) {
        remember.accept(next);
        synchronized (this) {
            choice = next;
        }
        embedder();
        listeners.tell(null);
    }

    @Override
    public CompletableFuture<Test> test() {
        return CompletableFuture.supplyAsync(this::embedder, threads).thenCompose(found -> found.map(embedder -> {
            VectorSpace space = embedder.space();
            return embedder.of(List.of("word"), Urgency.INTERACTIVE).thenApply(vectors -> new Test(Test.State.READY, space.model(),
                    space.dimension(), "Texts are found by what they mean, with vectors of " + space.dimension() + " numbers."));
        }).orElseGet(() -> CompletableFuture.completedFuture(new Test(Test.State.NONE, "", 0,
                "No model for search by meaning is chosen, so search compares words only."))))
                .exceptionally(failure -> new Test(Test.State.FAILED, "", 0, ActiveRun.sentence(failure)
                        + " Search compares words only."));
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return listeners.add(nothing -> listener.run());
    }

    @Override
    public void close() {
        Optional<Made> last;
        synchronized (this) {
            last = made;
            made = Optional.empty();
            choice = new EmbeddingChoice.None();
        }
        last.ifPresent(old -> old.embedder().close());
    }
}
