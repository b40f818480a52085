package app.snowquill.engine.running;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.ModelInfo;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Keeps one process with a model running for the engine: starts it when one is needed, notes its crashes, and says how it
 * is. Any thread; lives as long as the engine.
 *
 * @param <S> the engine's own view of that process
 */
public final class ModelKeeper<S extends RunningModel> {
    private final Starter<S> starter;
    private final Timeouts timeouts;
    private final EngineThreads threads;
    private final StatusBoard board;
    private final CrashLog crashes = new CrashLog();
    private Loading<S> loading;
    private S session;
    private long loadingSince;
    private double speed;
    private LoadProgress progress = LoadProgress.UNKNOWN;
    private boolean closed;

    public ModelKeeper(Starter<S> starter, Timeouts timeouts, EngineThreads threads) {
        this.starter = starter;
        this.timeouts = timeouts;
        this.threads = threads;
        this.board = new StatusBoard(threads.events());
    }

    /** How an engine starts its process. Called on the thread that controls the engine. */
    public interface Starter<S> {
        /**
         * Starts the process without waiting for its model.
         *
         * @param changed to be told when an answer began or ended, or the process did; what waits is failed after it
         * @throws EngineException where there is no model or it can't be used
         */
        Started<S> start(Consumer<S> changed) throws IOException;
    }

    /** @param info of the model, once it is loaded; fails with {@link EngineException} */
    public record Started<S>(S session, CompletableFuture<ModelInfo> info, LoadProgress progress) {
    }

    /** A process that is being started, or was: both futures end together. */
    public static final class Loading<S> {
        private final CompletableFuture<S> session = new CompletableFuture<>();
        private final CompletableFuture<ModelInfo> info = new CompletableFuture<>();
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

        public CompletableFuture<S> session() {
            return session;
        }

        public CompletableFuture<ModelInfo> info() {
            return info;
        }

        /** Does this once the process is there or has failed, in the order of the calls, which a future's own dependents don't keep. */
        void then(BiConsumer<S, Throwable> next) {
            CompletableFuture<Void> mine = new CompletableFuture<>();
            CompletableFuture<Void> before;
            synchronized (this) {
                before = last;
                last = mine;
            }
            before.thenRun(() -> session.whenComplete((ready, failure) -> {
                try {
                    next.accept(ready, failure);
                } finally {
                    mine.complete(null);
                }
            }));
        }

        boolean done() {
            return session.isDone();
        }

        boolean failed() {
            return session.isCompletedExceptionally();
        }

        void fail(EngineException why) {
            session.completeExceptionally(why); // first: who hears of it may ask again at once and must get a new worker
            info.completeExceptionally(why);
        }
    }

    public StatusBoard board() {
        return board;
    }

    /** A person asks for the model: it may be started again however often it has crashed. */
    public synchronized void forgetCrashes() {
        crashes.forget();
    }

    /** The process in use, started if there is none. */
    public Loading<S> ready() {
        Loading<S> fresh;
        synchronized (this) {
            if (loading != null && !loading.failed() && !closed) {
                return loading;
            }
            fresh = new Loading<>();
            if (closed) {
                fresh.fail(new EngineException(EngineException.Kind.CLOSED, "The engine was closed."));
                return fresh;
            }
            if (crashes.tooMany(System.nanoTime())) {
                fresh.fail(new EngineException(EngineException.Kind.LOAD_FAILED, "The model stopped three times within ten "
                        + "minutes, so it is not started again by itself. Load it again, or choose another one."));
                return fresh;
            }
            loading = fresh;
            show(EngineStatus.State.LOADING, Optional.empty(), "");
        }
        threads.control().execute(() -> start(fresh));
        return fresh;
    }

    private void start(Loading<S> fresh) {
        try {
            long began = System.nanoTime();
            Started<S> started = starter.start(this::changed);
            synchronized (this) {
                session = started.session();
                progress = started.progress();
                loadingSince = began;
                if (closed) {
                    session.kill(RunningModel.End.CLOSED);
                }
            }
            started.info().whenComplete((info, failure) -> {
                if (failure == null) {
                    started.progress().ended(System.nanoTime());
                    loaded(fresh, started.session(), info);
                } else {
                    failed(fresh, started.session(), known(failure));
                }
            });
        } catch (EngineException e) {
            failed(fresh, null, e);
        } catch (IOException e) {
            failed(fresh, null, new EngineException(EngineException.Kind.LOAD_FAILED,
                    "The process that runs the model could not be started: " + e.getMessage(), "", e));
        } catch (RuntimeException e) { // whoever waits for the model is always told
            failed(fresh, null, new EngineException(EngineException.Kind.LOAD_FAILED,
                    "The process that runs the model could not be started.", "", e));
        }
    }

    private static EngineException known(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof EngineException known ? known
                : new EngineException(EngineException.Kind.LOAD_FAILED, "The model could not be loaded.", "", cause);
    }

    private void loaded(Loading<S> fresh, S started, ModelInfo info) {
        synchronized (this) {
            if (closed) {
                failed(fresh, started, new EngineException(EngineException.Kind.CLOSED, "The engine was closed."));
                return;
            }
            show(EngineStatus.State.READY, Optional.of(info), "");
        }
        fresh.info().complete(info);
        fresh.session().complete(started);
    }

    private void failed(Loading<S> fresh, S started, EngineException why) {
        synchronized (this) {
            if (started != null) {
                if (started.end() == RunningModel.End.CRASHED || started.end() == RunningModel.End.HUNG) {
                    crashes.add(System.nanoTime());
                }
                session = null;
                started.kill(RunningModel.End.CLOSED);
            }
            show(closed ? EngineStatus.State.IDLE : EngineStatus.State.FAILED, Optional.empty(),
                    closed ? "" : why.getMessage());
        }
        fresh.fail(why);
    }

    /** Something of this process began or ended, or the process did. */
    public synchronized void changed(S which) {
        if (which != session || !loading.done()) {
            return;
        }
        if (which.end() == RunningModel.End.NONE) {
            show(which.busy() ? EngineStatus.State.WRITING : EngineStatus.State.READY, board.status().model(), "");
            return;
        }
        session = null;
        loading = null;
        crashes.add(System.nanoTime());
        show(EngineStatus.State.FAILED, Optional.empty(), "The model stopped unexpectedly.");
    }

    /** An answer was written, at this speed. */
    public synchronized void wrote(GenerationResult result) {
        speed = result.tokensPerSecond() > 0 ? result.tokensPerSecond() : speed;
        EngineStatus now = board.status();
        show(now.state(), now.model(), now.message());
    }

    private void show(EngineStatus.State state, Optional<ModelInfo> model, String message) {
        board.show(new EngineStatus(state, -1, model, message, speed));
    }

    /** To be called every 100 ms or so. */
    public void watch() {
        S watched;
        boolean overdue;
        synchronized (this) {
            watched = session;
            overdue = session != null && !loading.done()
                    && System.nanoTime() - loadingSince > timeouts.load().toNanos();
        }
        showProgress();
        if (overdue) {
            watched.kill(RunningModel.End.HUNG);
        } else if (watched != null) {
            watched.watch(System.nanoTime());
        }
    }

    private synchronized void showProgress() {
        if (session != null && board.status().state() == EngineStatus.State.LOADING) {
            board.show(new EngineStatus(EngineStatus.State.LOADING, progress.now(System.nanoTime()), Optional.empty(), "", speed));
        }
    }

    /** The process that runs the model now, for tests that take it away. */
    public synchronized OptionalLong pid() {
        return session == null ? OptionalLong.empty() : OptionalLong.of(session.pid());
    }

    public void close() {
        S last;
        Loading<S> unfinished;
        synchronized (this) {
            closed = true;
            last = session;
            session = null;
            unfinished = loading;
            show(EngineStatus.State.IDLE, Optional.empty(), "");
        }
        if (last != null) {
            last.close();
        }
        if (unfinished != null) {
            unfinished.fail(new EngineException(EngineException.Kind.CLOSED, "The engine was closed."));
        }
    }
}
