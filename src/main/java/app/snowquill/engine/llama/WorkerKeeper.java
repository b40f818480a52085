package app.snowquill.engine.llama;

import app.snowquill.engine.running.Timeouts;
import app.snowquill.engine.running.CrashLog;
import app.snowquill.engine.running.EngineThreads;
import app.snowquill.engine.running.StatusBoard;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.ModelInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps one worker running for the engine: starts it when one is needed, notes its crashes, and says how it is. Any
 * thread; lives as long as the engine.
 */
final class WorkerKeeper {
    private final EngineSettings settings;
    private final WorkerLauncher launcher;
    private final Timeouts timeouts;
    private final EngineThreads threads;
    private final StatusBoard board;
    private final ObjectMapper mapper = new ObjectMapper();
    private final CrashLog crashes = new CrashLog();
    private Loading loading;
    private WorkerSession session;
    private long loadingSince;
    private double speed;
    private LoadProgress progress = LoadProgress.UNKNOWN;
    private boolean closed;

    WorkerKeeper(EngineSettings settings, WorkerLauncher launcher, Timeouts timeouts, EngineThreads threads) {
        this.settings = settings;
        this.launcher = launcher;
        this.timeouts = timeouts;
        this.threads = threads;
        this.board = new StatusBoard(threads.events());
    }

    /** A worker that is being started, or was: both futures end together. */
    record Loading(CompletableFuture<WorkerSession> session, CompletableFuture<ModelInfo> info) {
        Loading() {
            this(new CompletableFuture<>(), new CompletableFuture<>());
        }

        boolean done() {
            return session.isDone();
        }

        boolean failed() {
            return session.isCompletedExceptionally();
        }

        void fail(EngineException why) {
            info.completeExceptionally(why);
            session.completeExceptionally(why);
        }
    }

    StatusBoard board() {
        return board;
    }

    synchronized void forgetCrashes() {
        crashes.forget();
    }

    /** The worker in use, started if there is none. */
    Loading ready() {
        Loading fresh;
        synchronized (this) {
            if (loading != null && !loading.failed() && !closed) {
                return loading;
            }
            fresh = new Loading();
            if (closed) {
                fresh.fail(new EngineException(EngineException.Kind.CLOSED, "The engine was closed."));
                return fresh;
            }
            if (crashes.tooMany(System.nanoTime())) {
                fresh.fail(new EngineException(EngineException.Kind.CRASHED, "The model stopped three times within ten "
                        + "minutes, so it is not started again by itself. Load it again, or choose another one."));
                return fresh;
            }
            loading = fresh;
            show(EngineStatus.State.LOADING, Optional.empty(), "");
        }
        threads.control().execute(() -> start(fresh));
        return fresh;
    }

    private void start(Loading fresh) {
        try {
            ModelChoice choice = ModelChoice.of(settings);
            long began = System.nanoTime();
            WorkerSession started = new WorkerSession(launcher.start(), mapper, this::changed);
            synchronized (this) {
                session = started;
                progress = new LoadProgress(started.pid(), choice.header().fileBytes(), launcher.loadSpeed(), began);
                loadingSince = began;
                if (closed) {
                    started.kill(WorkerSession.End.CLOSED);
                }
            }
            ObjectNode ask = started.frame("load");
            choice.describe(ask, settings);
            started.load(ask).whenComplete((frame, failure) -> {
                if (failure == null) {
                    loaded(fresh, started, new ModelInfo(choice.header().name(), choice.header().identity(),
                            choice.contextTokens(), settings.slots(), (System.nanoTime() - began) / 1_000_000));
                } else {
                    failed(fresh, started, (EngineException) failure);
                }
            });
        } catch (EngineException e) {
            failed(fresh, null, e);
        } catch (IOException e) {
            failed(fresh, null, new EngineException(EngineException.Kind.LOAD_FAILED,
                    "The process that runs the model could not be started: " + e.getMessage(), "", e));
        }
    }

    private void loaded(Loading fresh, WorkerSession started, ModelInfo info) {
        synchronized (this) {
            if (closed) {
                failed(fresh, started, new EngineException(EngineException.Kind.CLOSED, "The engine was closed."));
                return;
            }
            show(EngineStatus.State.READY, Optional.of(info), "");
        }
        progress.ended(System.nanoTime());
        fresh.info().complete(info);
        fresh.session().complete(started);
    }

    private void failed(Loading fresh, WorkerSession started, EngineException why) {
        synchronized (this) {
            if (started != null) {
                if (started.end() == WorkerSession.End.CRASHED || started.end() == WorkerSession.End.HUNG) {
                    crashes.add(System.nanoTime());
                }
                session = null;
                started.kill(WorkerSession.End.CLOSED);
            }
            show(closed ? EngineStatus.State.IDLE : EngineStatus.State.FAILED, Optional.empty(),
                    closed ? "" : why.getMessage());
        }
        fresh.fail(why);
    }

    /** Something of this worker began or ended, or the worker did. */
    synchronized void changed(WorkerSession which) {
        if (which != session || !loading.done()) {
            return;
        }
        if (which.end() == WorkerSession.End.NONE) {
            show(which.busy() ? EngineStatus.State.WRITING : EngineStatus.State.READY, board.status().model(), "");
            return;
        }
        session = null;
        loading = null;
        crashes.add(System.nanoTime());
        show(EngineStatus.State.FAILED, Optional.empty(), "The model stopped unexpectedly.");
    }

    synchronized void wrote(GenerationResult result) {
        speed = result.tokensPerSecond() > 0 ? result.tokensPerSecond() : speed;
        EngineStatus now = board.status();
        show(now.state(), now.model(), now.message());
    }

    private void show(EngineStatus.State state, Optional<ModelInfo> model, String message) {
        board.show(new EngineStatus(state, -1, model, message, speed));
    }

    void watch() {
        WorkerSession watched;
        boolean overdue;
        synchronized (this) {
            watched = session;
            overdue = session != null && !loading.done()
                    && System.nanoTime() - loadingSince > timeouts.load().toNanos();
        }
        showProgress();
        if (overdue) {
            watched.kill(WorkerSession.End.HUNG);
        } else if (watched != null) {
            watched.watch(System.nanoTime());
        }
    }

    private synchronized void showProgress() {
        if (session != null && !loading.done()) {
            board.show(new EngineStatus(EngineStatus.State.LOADING, progress.now(System.nanoTime()), Optional.empty(), "", speed));
        }
    }

    synchronized OptionalLong pid() {
        return session == null ? OptionalLong.empty() : OptionalLong.of(session.pid());
    }

    void close() {
        WorkerSession last;
        Loading unfinished;
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
