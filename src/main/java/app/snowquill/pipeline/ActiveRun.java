package app.snowquill.pipeline;

import app.snowquill.engine.EngineException;
import app.snowquill.pipeline.RunEvent.ItemOutcome;
import app.snowquill.pipeline.RunReport.Outcome;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.snowflake.Step;
import app.snowquill.store.JobRow;
import app.snowquill.store.JobState;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A run under way: step by step, the independent ones side by side, each document kept as soon as it is whole. So a run
 * that ends early, however it ends, is resumed by running again. Lives on one thread of its own, its documents on others.
 */
final class ActiveRun implements Run, Runnable {
    /** Steps that may be written side by side. */
    private static final List<List<Step>> LEVELS = List.of(List.of(Step.FIRST_THINGS), List.of(Step.ONE_SENTENCE),
            List.of(Step.ONE_PARAGRAPH), List.of(Step.CHARACTERS, Step.ONE_PAGE), List.of(Step.SYNOPSES, Step.FOUR_PAGES),
            List.of(Step.BIBLES), List.of(Step.SCENE_LIST), List.of(Step.BRIEFS), List.of(Step.DRAFT));

    private final OpenBook session;
    private final RunRequest request;
    private final Consumer<RunEvent> listener;
    private final Cancellation cancellation = new Cancellation();
    private final RunLedger ledger = new RunLedger();
    private final CompletableFuture<RunReport> done = new CompletableFuture<>();
    private final long started = System.nanoTime();

    ActiveRun(OpenBook session, RunRequest request, Consumer<RunEvent> listener) {
        this.session = session;
        this.request = request;
        this.listener = listener;
    }

    @Override
    public RunRequest request() {
        return request;
    }

    @Override
    public CompletableFuture<RunReport> done() {
        return done;
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public void run() {
        Outcome outcome = Outcome.FAILED;
        String message = "";
        Optional<JobRow> job = Optional.empty();
        try {
            job = Optional.of(session.inSession(store -> {
                JobRow row = store.addJob(RunDescription.of(request, session.parts().json()));
                store.setJobState(row.id(), JobState.RUNNING, "");
                return row;
            }).join());
            RunWorker worker = new RunWorker(session, request, listener, cancellation, ledger, job.get().id());
            for (List<Step> level : LEVELS) {
                writeLevel(level, worker);
            }
            message = ledger.summary();
            outcome = ledger.failed().isEmpty() ? Outcome.SUCCEEDED : Outcome.FAILED;
        } catch (java.util.concurrent.CancellationException e) {
            outcome = Outcome.CANCELLED;
            message = "Stopped. What was whole is kept; running again goes on from there.";
        } catch (EngineException e) {
            outcome = RunWorker.isFatal(e) && e.kind() != EngineException.Kind.CRASHED ? Outcome.NO_MODEL : Outcome.FAILED;
            message = e.getMessage();
        } catch (RuntimeException e) {
            message = sentence(e);
        } finally {
            end(job, cancellation.isCancelled() ? Outcome.CANCELLED : outcome, message);
        }
    }

    private void end(Optional<JobRow> job, Outcome outcome, String message) {
        RunReport report = ledger.report(outcome, message, (System.nanoTime() - started) / 1_000_000);
        JobState state = switch (outcome) {
            case SUCCEEDED -> JobState.SUCCEEDED;
            case FAILED, NO_MODEL -> JobState.FAILED;
            case CANCELLED -> JobState.CANCELLED;
        };
        job.ifPresent(row -> session.inSession(store -> {
            store.setJobState(row.id(), state, message);
            return null;
        }).exceptionally(e -> null).join());
        done.complete(report);
    }

    private void writeLevel(List<Step> level, RunWorker worker) {
        List<CompletableFuture<Void>> writing = new ArrayList<>();
        List<Step> open = new ArrayList<>();
        try {
            for (Step step : level) {
                if (!request.steps().contains(step)) {
                    continue;
                }
                cancellation.check();
                List<DocumentKey> items = worker.prepare(step);
                if (items.isEmpty()) {
                    continue;
                }
                open.add(step);
                session.setRunning(step, true);
                listener.accept(new RunEvent.StepStarted(step, items.size()));
                AtomicInteger ended = new AtomicInteger();
                for (DocumentKey key : items) {
                    writing.add(CompletableFuture.runAsync(() -> {
                        listener.accept(new RunEvent.ItemStarted(step, key));
                        RunLedger.Ended result = worker.write(step, key);
                        listener.accept(new RunEvent.ItemEnded(step, key, result.outcome(), result.message(),
                                ended.incrementAndGet(), items.size()));
                        if (result.outcome() == ItemOutcome.CANCELLED) {
                            cancellation.check();
                        }
                    }, worker.places()));
                }
            }
            waitForAll(writing);
            for (Step step : open) {
                worker.finish(step);
            }
        } finally {
            writing.forEach(one -> one.handle((nothing, failure) -> null).join());
            for (Step step : open) {
                session.setRunning(step, false);
                listener.accept(new RunEvent.StepEnded(step));
            }
        }
    }

    private static void waitForAll(List<CompletableFuture<Void>> writing) {
        writing.forEach(OpenBook::await);
    }

    static String sentence(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause.getMessage() == null || cause.getMessage().isBlank()
                ? "Something unexpected happened (" + cause.getClass().getSimpleName() + "). What was whole is kept."
                : cause.getMessage();
    }
}
