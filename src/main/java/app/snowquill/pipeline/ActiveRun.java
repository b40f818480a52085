package app.snowquill.pipeline;

import app.snowquill.engine.EngineException;
import app.snowquill.pipeline.RunReport.Outcome;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.store.JobRow;
import app.snowquill.store.JobState;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * A job of the queue being done, from its beginning or going on: tells the queue how it stands, has its course run, and reports.
 * Each document is kept as soon as it is whole, so one that ends early, however it ends, can go on. Lives on one thread of its
 * own from its turn to its end.
 */
final class ActiveRun implements Run, Runnable {
    private static final String GOES_ON = "What was whole is kept; ";

    private final OpenBook session;
    private final RunRequest request;
    private final Consumer<RunEvent> listener;
    private final CompletableFuture<JobRow> job;
    private final Cancellation cancellation = new Cancellation();
    private final RunLedger ledger = new RunLedger();
    private final CompletableFuture<RunReport> done = new CompletableFuture<>();
    private final long started = System.nanoTime();
    private volatile Outcome stoppedAs = Outcome.CANCELLED;

    /** @param job its row, once that is kept */
    ActiveRun(OpenBook session, RunRequest request, Consumer<RunEvent> listener, CompletableFuture<JobRow> job) {
        this.session = session;
        this.request = request;
        this.listener = event -> {
            session.events().hear(event, job());
            listener.accept(event);
        };
        this.job = job;
    }

    @Override
    public RunRequest request() {
        return request;
    }

    @Override
    public CompletableFuture<RunReport> done() {
        return done;
    }

    /** Empty until its row is kept. */
    OptionalLong job() {
        return job.isDone() && !job.isCompletedExceptionally() ? OptionalLong.of(job.join().id()) : OptionalLong.empty();
    }

    @Override
    public void pause() {
        stoppedAs = Outcome.PAUSED;
        cancellation.cancel();
    }

    @Override
    public void cancel() {
        stoppedAs = Outcome.CANCELLED;
        cancellation.cancel();
    }

    @Override
    public void run() {
        Outcome outcome = Outcome.FAILED;
        String message = "";
        Optional<JobRow> row = Optional.empty();
        try {
            row = Optional.of(OpenBook.await(job));
            begun(row.get());
            new RunCourse(session, request, listener, cancellation, ledger, row.get(), settled(row.get())).run();
            message = ledger.summary();
            outcome = ledger.failed().isEmpty() ? Outcome.SUCCEEDED : Outcome.FAILED;
        } catch (CancellationException e) {
            message = "";
        } catch (EngineException e) {
            outcome = RunWorker.isFatal(e) && e.kind() != EngineException.Kind.CRASHED ? Outcome.NO_MODEL : Outcome.FAILED;
            message = e.getMessage();
        } catch (RuntimeException e) {
            message = sentence(e);
        } finally {
            if (cancellation.isCancelled()) {
                end(row, stoppedAs, stoppedAs == Outcome.PAUSED ? "Paused. " + GOES_ON + "going on takes it up from there."
                        : "Stopped. " + GOES_ON + "running again goes on from there.");
            } else {
                end(row, outcome, message);
            }
        }
    }

    /** Ends it before its turn has come, with nothing written; its row is left as it is. */
    void endUnbegun(Outcome outcome, String message) {
        done.complete(ledger.report(outcome, message, 0));
    }

    /** What an earlier go settled, so that nothing is asked twice; else what is so now. */
    private SettledRun settled(JobRow row) {
        Optional<SettledRun> kept = RunDescription.settled(row.request(), session.parts().json());
        if (kept.isPresent() && kept.get().told() != null) {
            return kept.get();
        }
        StepRouting routing = new StepRouting(session);
        SettledRun now = kept.isPresent() ? routing.completed(kept.get()) : routing.begin(request);
        OpenBook.await(session.inSession(store -> {
            store.queue().setRequest(row.id(), RunDescription.of(request, now, session.parts().json()));
            return null;
        }));
        return now;
    }

    private void end(Optional<JobRow> row, Outcome outcome, String message) {
        JobState state = switch (outcome) {
            case SUCCEEDED -> JobState.SUCCEEDED;
            case FAILED, NO_MODEL -> JobState.FAILED;
            case CANCELLED -> JobState.CANCELLED;
            case PAUSED -> JobState.PAUSED;
        };
        row.ifPresent(job -> {
            state(job, state, message);
            session.events().ended(job.id(), outcome);
        });
        done.complete(ledger.report(outcome, message, (System.nanoTime() - started) / 1_000_000));
    }

    /** A job that was taken out of the queue meanwhile, or a book that can't be written to, has nothing to begin. */
    private void begun(JobRow row) {
        OpenBook.await(session.inSession(store -> {
            store.queue().setState(row.id(), JobState.RUNNING, "");
            return null;
        }));
    }

    /** A book that can't be written to still lets its run end. What was settled is of use only to a run that can go on. */
    private void state(JobRow row, JobState state, String message) {
        session.inSession(store -> {
            if (state.ended()) {
                store.queue().setRequest(row.id(), RunDescription.of(request, session.parts().json()));
            }
            store.queue().setState(row.id(), state, message);
            return null;
        }).exceptionally(e -> null).join();
    }

    static String sentence(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause.getMessage() == null || cause.getMessage().isBlank()
                ? unexpected(cause) : cause.getMessage();
    }

    static String unexpected(Throwable cause) {
        return "Something unexpected happened (" + cause.getClass().getSimpleName() + "). What was whole is kept.";
    }
}
