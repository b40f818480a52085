package app.snowquill.ui.activity;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.JobInfo;
import app.snowquill.pipeline.Run;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.pipeline.RunReport;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The run under way with what it writes and what comes next, what needs the author, what was done today. On the window's thread;
 * lives with the open book.
 */
final class RunQueue {
    private final BookSession session;
    private final Strings strings;
    private final QueueWords words;
    private final CallWords calls;
    private final FxThread fx;
    private final Clock clock;
    private final IntSupplier slots;
    private final RunProgress progress = new RunProgress();
    private final List<QueueEntry> ended = new ArrayList<>();
    private final ObservableList<QueueEntry> entries = FXCollections.observableArrayList();
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
    private List<JobInfo> jobs = List.of();
    private final ReadOnlyStringWrapper foot = new ReadOnlyStringWrapper("");
    private Optional<Run> run = Optional.empty();

    /** @param slots answers the model can write at once; 0 where that is not known */
    RunQueue(BookSession session, IntSupplier slots, Strings strings, CallWords calls, FxThread fx, Clock clock) {
        this.session = session;
        this.slots = slots;
        this.strings = strings;
        this.words = new QueueWords(strings, calls);
        this.calls = calls;
        this.fx = fx;
        this.clock = clock;
    }

    ObservableList<QueueEntry> entries() {
        return entries;
    }

    BooleanProperty runningProperty() {
        return running;
    }

    /** What the run is and when it will be done; blank where none is. */
    ReadOnlyStringProperty footProperty() {
        return foot.getReadOnlyProperty();
    }

    /** What of the queue can begin or go on but does not by itself. */
    ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /** "Needs you", "Running, 2 of 2 slots", "Next", "Done today". */
    String heading(QueueEntry.Section section) {
        int places = slots.getAsInt();
        return section == QueueEntry.Section.RUNNING && places > 0
                ? strings.text("activity.running-slots", Math.min(places, progress.items().size()), places)
                : strings.of("activity.section", section);
    }

    /** As the queue in the book stands; told on the window's thread. */
    void take(List<JobInfo> now) {
        jobs = now;
        held.set(session.queue().isHeld() && now.stream().anyMatch(job -> job.state().waits()));
    }

    void pause() {
        session.queue().pause();
    }

    void goOn() {
        session.queue().goOn();
    }

    void goOn(long job) {
        session.queue().goOn(job, event -> { });
    }

    void cancel(long job) {
        if (job == 0) {
            session.currentRun().ifPresent(Run::cancel);
        } else {
            session.queue().cancel(job);
        }
    }

    /** @param places how many down; negative for up */
    void move(long job, int places) {
        List<Long> waiting = jobs.stream().filter(one -> one.state() == JobInfo.State.QUEUED).map(JobInfo::id).toList();
        int to = waiting.indexOf(job) + places;
        if (to >= 0 && to < waiting.size()) {
            int before = places > 0 ? to + 1 : to;
            session.queue().move(job, before < waiting.size() ? waiting.get(before) : 0);
        }
    }

    void moveBefore(long job, long other) {
        if (job != other) {
            session.queue().move(job, other);
        }
    }

    void hear(List<RunEvent> events) {
        Instant now = clock.instant();
        session.currentRun().filter(current -> run.isEmpty() || run.get() != current).ifPresent(this::begin);
        events.forEach(event -> progress.hear(event, now));
    }

    private void begin(Run started) {
        run = Optional.of(started);
        running.set(true);
        progress.clear();
        ended.clear();
        session.plan(started.request()).thenAccept(plan -> fx.execute(() -> progress.plan(plan)));
        started.done().whenComplete((report, failure) -> fx.execute(() -> end(started, report)));
    }

    private void end(Run which, RunReport report) {
        if (run.isEmpty() || run.get() != which) {
            return;
        }
        run = Optional.empty();
        running.set(false);
        progress.clear();
        if (report != null && report.outcome() == RunReport.Outcome.CANCELLED) {
            ended.add(words.stopped(report));
        } else if (report != null && report.outcome() != RunReport.Outcome.SUCCEEDED && report.outcome() != RunReport.Outcome.PAUSED
                && report.failed().isEmpty()) {
            ended.add(words.failed(report, which.request())); // failures of single documents stand in the book
        }
    }

    /** Draws the list anew. */
    void show(List<CallRow> today, CallFigures figures) {
        DocumentWords documents = new DocumentWords(strings, session.view().book());
        List<QueueEntry> all = new ArrayList<>();
        ended.stream().filter(entry -> entry.section() == QueueEntry.Section.NEEDS_YOU).forEach(all::add);
        all.addAll(words.needsYou(session.view(), documents));
        all.addAll(words.interrupted(jobs, documents));
        long underWay = jobs.stream().filter(job -> job.state() == JobInfo.State.RUNNING).mapToLong(JobInfo::id).findFirst().orElse(0);
        all.addAll(words.running(progress, underWay, documents, clock.instant()));
        all.addAll(words.next(progress, documents, figures));
        all.addAll(words.waiting(jobs, documents));
        ended.stream().filter(entry -> entry.section() == QueueEntry.Section.DONE).forEach(all::add);
        all.addAll(words.done(today, progress.begun(), documents));
        if (!all.equals(entries)) {
            entries.setAll(all);
        }
        foot.set(run.map(current -> foot(current.request(), figures)).orElse(""));
    }

    private String foot(RunRequest request, CallFigures figures) {
        int last = request.steps().stream().mapToInt(step -> step.number()).max().orElse(0);
        String what = request.steps().size() == 1 ? strings.text("activity.foot-step", last)
                : strings.text("activity.foot-until", last);
        long left = words.left(progress, figures);
        return left == 0 ? what : strings.text("activity.foot-done", what, calls.minute(clock.instant().plusMillis(left)));
    }
}
