package app.snowquill.pipeline;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.KeyStore;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one engine that writes, and the choice it was made from. Another one takes its place only after it has been loaded.
 * Thread-safe; owns its engine until {@link #close()}; lives as long as the program.
 */
public final class EngineInUse implements AutoCloseable {
    private final EngineMaker maker;
    private final KeyStore keys;
    private final List<BiConsumer<EngineStatus, EngineChoice>> listeners = new CopyOnWriteArrayList<>();
    private final Listeners<ModelSwap> swaps = new Listeners<>();
    private EngineChoice choice;
    private EngineSettings runsWith;
    private TextEngine engine;
    private TextEngine candidate;

    public EngineInUse(EngineChoice choice, EngineMaker maker, KeyStore keys) {
        this.choice = choice;
        this.runsWith = choice.local();
        this.maker = maker;
        this.keys = keys;
        this.engine = listenedTo(choice, keys);
    }

    synchronized TextEngine engine() {
        return engine;
    }

    synchronized EngineChoice choice() {
        return choice;
    }

    KeyStore keys() {
        return keys;
    }

    /** An engine that is not listened to and not kept: its taker closes it. */
    TextEngine another(EngineChoice of, KeyStore with) {
        return maker.make(of, with);
    }

    /** Tells every change of the engine in use, and of one that is being tried in its place. */
    AutoCloseable onChange(BiConsumer<EngineStatus, EngineChoice> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells each time that one model makes room for another. */
    AutoCloseable onSwap(Consumer<ModelSwap> listener) {
        return swaps.add(listener);
    }

    void swapped(ModelSwap swap) {
        swaps.tell(swap);
    }

    /** Loads the engine of another choice, then uses it. Where it can't be loaded nothing changes and the future fails. */
    CompletableFuture<Void> use(EngineChoice next, KeyStore with) {
        TextEngine tried;
        CompletableFuture<ModelInfo> alone;
        try {
            alone = next.fallback().isEmpty() ? CompletableFuture.completedFuture(null) : loadedAlone(next, with);
            tried = listenedTo(next, with);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
        return alone.thenCompose(loaded -> tried.load()).handle((model, failure) -> {
            if (failure != null) {
                leave(tried);
                tellState();
                Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause()
                        : failure;
                throw cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
            }
            take(next, tried);
            return null;
        });
    }

    /** Loads a choice without what would take its place: it is this one that was chosen. */
    private CompletableFuture<ModelInfo> loadedAlone(EngineChoice next, KeyStore with) {
        TextEngine alone = maker.make(next.withFallback(List.of()), with);
        return alone.load().whenComplete((model, failure) -> alone.close());
    }

    private void leave(TextEngine tried) {
        synchronized (this) {
            candidate = candidate == tried ? null : candidate;
        }
        tried.close();
    }

    private void take(EngineChoice next, TextEngine loaded) {
        TextEngine before;
        synchronized (this) {
            before = engine;
            engine = loaded;
            choice = next;
            runsWith = next.local();
            candidate = null;
        }
        before.close();
        tellState();
    }

    /** How models are run from the next time on that one is loaded; one that is loaded is left alone. */
    void adjust(EngineSettings settings) {
        boolean idle;
        synchronized (this) {
            choice = choice.withLocal(settings.withModel(choice.local().model()));
            idle = engine.status().state() == EngineStatus.State.IDLE;
        }
        if (idle) {
            unload();
        }
    }

    /** The model file that has to be loaded anew to be run as it was adjusted; empty where none has to. */
    synchronized Optional<Path> toRunAnew() {
        return choice.kind().runsFiles() && !runsWith.equals(choice.local()) ? choice.local().model() : Optional.empty();
    }

    /** Gives up what is being loaded: another engine that is tried, and the one in use stays, or the one in use itself. */
    void stopLoading() {
        TextEngine trying;
        synchronized (this) {
            trying = candidate == engine ? null : candidate;
        }
        if (trying == null) {
            unload();
        } else {
            leave(trying);
            tellState();
        }
    }

    /** Puts an engine that is not loaded in the place of this one; whatever this one does ends. */
    void unload() {
        TextEngine before;
        synchronized (this) {
            before = engine;
            engine = listenedTo(choice, keys);
            runsWith = choice.local();
            candidate = null;
        }
        before.close();
        tellState();
    }

    /**
     * Does work with the engine in use. Where a person answered that the text shall not leave but the local model shall do
     * it, another engine is in use by then, and the work is done once more with that.
     */
    static <T> T work(Supplier<TextEngine> inUse, Function<TextEngine, T> work) {
        TextEngine first = inUse.get();
        try {
            return work.apply(first);
        } catch (EngineException e) {
            TextEngine next = inUse.get();
            if (e.kind() != EngineException.Kind.NOT_ALLOWED || next == first) {
                throw e;
            }
            return work.apply(next);
        }
    }

    @Override
    public void close() {
        TextEngine last;
        TextEngine trying;
        synchronized (this) {
            last = engine;
            trying = candidate == engine ? null : candidate;
        }
        if (trying != null) {
            trying.close();
        }
        last.close();
    }

    private TextEngine listenedTo(EngineChoice of, KeyStore with) {
        TextEngine made = maker.make(of, with);
        synchronized (this) {
            candidate = made;
        }
        made.onStatus(status -> heard(made, status, of));
        return made;
    }

    /** An engine on its way out has nothing more to say. */
    private void heard(TextEngine who, EngineStatus status, EngineChoice of) {
        boolean counts;
        synchronized (this) {
            counts = who == engine || who == candidate;
        }
        if (counts) {
            listeners.forEach(listener -> listener.accept(status, of));
        }
    }

    private void tellState() {
        EngineStatus status;
        EngineChoice of;
        synchronized (this) {
            status = engine.status();
            of = choice;
        }
        listeners.forEach(listener -> listener.accept(status, of));
    }
}
