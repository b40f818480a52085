package app.snowquill.pipeline;

import app.snowquill.pipeline.RunEvent.ItemOutcome;
import app.snowquill.pipeline.running.DocumentGraph;
import app.snowquill.pipeline.running.RunSchedule;
import app.snowquill.pipeline.running.RunSchedule.Standing;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.snowflake.Step;
import app.snowquill.store.JobProgress;
import app.snowquill.store.JobRow;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * The course of a run through the graph: looks what can begin, begins as much of it as there are slots, waits until something
 * has ended, and looks again. On the run's own thread; the documents are written on others.
 */
final class RunCourse {
    /** A document ended; {@code broken} where nothing else of the run can be written either. */
    private record Ended(DocumentKey key, Optional<RunLedger.Ended> how, Optional<RuntimeException> broken) {
    }

    private final OpenBook session;
    private final RunRequest request;
    private final Consumer<RunEvent> listener;
    private final Cancellation cancellation;
    private final RunLedger ledger;
    private final JobRow job;
    private final RunWorker worker;
    private final RunSchedule schedule;
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private final Set<Step> open = EnumSet.noneOf(Step.class);
    private final Set<Step> over = EnumSet.noneOf(Step.class);
    private final Map<Step, Integer> done = new EnumMap<>(Step.class);

    RunCourse(OpenBook session, RunRequest request, Consumer<RunEvent> listener, Cancellation cancellation, RunLedger ledger,
              JobRow job, SettledRun settled) {
        this.session = session;
        this.request = request;
        this.listener = listener;
        this.cancellation = cancellation;
        this.ledger = ledger;
        this.job = job;
        this.worker = new RunWorker(session, request, listener, cancellation, ledger, job, settled);
        this.schedule = new RunSchedule(request.steps(), key -> request.only().isEmpty() || request.only().contains(key));
    }

    /**
     * @throws CancellationException where it was stopped
     * @throws RuntimeException what kept everything else from being written
     */
    void run() {
        Optional<RuntimeException> broken = Optional.empty();
        try {
            while (true) {
                if (broken.isEmpty() && !cancellation.isCancelled()) {
                    broken = goOn();
                }
                if (schedule.underWay() == 0) {
                    break;
                }
                Optional<RuntimeException> failure = settle(next());
                broken = broken.isPresent() ? broken : failure;
            }
        } finally {
            open.forEach(this::close);
        }
        cancellation.check();
        broken.ifPresent(failure -> {
            throw failure;
        });
    }

    /** What is under way is waited for also where going on fails. */
    private Optional<RuntimeException> goOn() {
        try {
            look();
            begin();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private void look() {
        for (boolean changed = true; changed;) {
            Book book = session.view().book();
            schedule.layOut(book);
            List<DocumentKey> decidable = schedule.decidable(book);
            changed = !decidable.isEmpty();
            if (changed) {
                Map<DocumentKey, RunItems.Need> needs = worker.needs(decidable);
                decidable.forEach(key -> decide(key, book, needs.get(key)));
            }
        }
        for (Step step : request.steps().stream().sorted().toList()) {
            if (!over.contains(step) && schedule.isOver(step)) {
                over.add(step);
                worker.finish(step);
                if (open.remove(step)) {
                    close(step);
                }
            }
        }
    }

    private void decide(DocumentKey key, Book book, RunItems.Need need) {
        Optional<DocumentKey> blocking = schedule.blockedBy(key, book);
        if (blocking.isPresent()) {
            schedule.set(key, Standing.BLOCKED);
            ledger.waits(key, "Waits for step " + DocumentGraph.stepOf(blocking.get()).number() + ": " + blocking.get()
                    + (ledger.failed().containsKey(blocking.get()) ? " failed." : " waits itself."));
            listener.accept(new RunEvent.ItemWaits(DocumentGraph.stepOf(key), key, blocking.get()));
            return;
        }
        switch (need) {
            case WRITE -> schedule.set(key, Standing.READY);
            case CURRENT, LOCKED, PROPOSED, DONE -> {
                schedule.passOver(key);
                if (!key.equals(DocumentGraph.CAST)) {
                    ledger.skip(key);
                }
            }
            case NOT_READY -> {
                Step step = DocumentGraph.stepOf(key);
                Step first = RunItems.missing(step, key, book).orElseThrow();
                schedule.set(key, Standing.FAILED);
                ledger.ended(key, ItemOutcome.FAILED, "Step " + step.number() + " reads step " + first.number()
                        + ", which is not there yet. Write step " + first.number() + " first.");
            }
        }
    }

    private void begin() {
        for (Optional<DocumentKey> next = schedule.next(); next.isPresent() && schedule.underWay() < worker.slots();
                next = schedule.next()) {
            begin(next.get());
        }
    }

    private void begin(DocumentKey key) {
        Step step = DocumentGraph.stepOf(key);
        boolean cast = key.equals(DocumentGraph.CAST);
        if (!cast && open.add(step)) {
            session.setRunning(step, true);
            listener.accept(new RunEvent.StepStarted(step, schedule.items(step)));
        }
        session.parts().runThreads().execute(() -> {
            try {
                if (!cast) {
                    listener.accept(new RunEvent.ItemStarted(step, key));
                }
                ended.add(new Ended(key, Optional.of(cast ? worker.cast() : worker.write(step, key)), Optional.empty()));
            } catch (RuntimeException e) {
                ended.add(new Ended(key, Optional.empty(), Optional.of(e)));
            } catch (Throwable e) { // whatever it is: a document of which nobody hears the end keeps the run waiting for ever
                ended.add(new Ended(key, Optional.empty(), Optional.of(new IllegalStateException(ActiveRun.unexpected(e), e))));
                throw e;
            }
        });
        schedule.set(key, Standing.UNDER_WAY);
    }

    /** An interrupt stops the run; what is under way is waited for all the same. */
    private Ended next() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return ended.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                    cancellation.cancel();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Optional<RuntimeException> settle(Ended one) {
        DocumentKey key = one.key();
        boolean failed = one.how().isEmpty() || one.how().get().outcome() == ItemOutcome.FAILED
                || one.how().get().outcome() == ItemOutcome.CANCELLED;
        schedule.set(key, failed ? Standing.FAILED : Standing.SETTLED);
        if (one.how().isPresent() && !key.equals(DocumentGraph.CAST)) {
            Step step = DocumentGraph.stepOf(key);
            int count = done.merge(step, 1, Integer::sum);
            listener.accept(new RunEvent.ItemEnded(step, key, one.how().get().outcome(), one.how().get().message(), count,
                    schedule.items(step)));
            session.inSession(store -> {
                store.queue().setProgress(job.id(), new JobProgress(step.number(), count, schedule.items(step)));
                return null;
            });
        }
        return one.broken();
    }

    private void close(Step step) {
        session.setRunning(step, false);
        listener.accept(new RunEvent.StepEnded(step));
    }
}
