package app.snowquill.ui.activity;

import app.snowquill.pipeline.BookEvent;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.Health;
import app.snowquill.pipeline.JobInfo;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.transformation.FilteredList;

/**
 * What the activity view shows of one open book. Listens from its making, so that nothing of a session is missed, and until {@link
 * #close()}. On the window's thread.
 */
public final class ActivityViewModel implements AutoCloseable {
    private final BookSession session;
    private final Strings strings;
    private final FxThread fx;
    private final Clock clock;
    private final CallWords words;
    private final EventWords eventWords;
    private final EventLog events = new EventLog();
    private final CallLog calls;
    private final RunQueue queue;
    private final HealthTester health;
    private final FilteredList<CallRow> shown;
    private final ObjectProperty<CallFilter> filter = new SimpleObjectProperty<>(CallFilter.ALL);
    private final ReadOnlyObjectWrapper<CallFigures> figures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<StepTokens>> tokens = new ReadOnlyObjectWrapper<>(List.of());
    private final List<AutoCloseable> listening = new ArrayList<>();
    /** Calls of today that were made before the book was opened, until their rows are read. */
    private final Set<Long> earlierCalls = new HashSet<>();
    private ModelState.Kind lastModel;

    /** @param zone whose days and hours count */
    public ActivityViewModel(BookSession session, ModelDesk models, Health health, Strings strings, FxThread fx, Clock clock,
                             ZoneId zone) {
        this.session = session;
        this.strings = strings;
        this.fx = fx;
        this.clock = clock;
        this.words = new CallWords(strings, zone);
        this.eventWords = new EventWords(strings, words);
        this.calls = new CallLog(session, strings, words, fx, ended -> events.add(ended.stream().map(eventWords::call).toList()));
        this.queue = new RunQueue(session, models::slots, strings, words, fx, clock);
        this.health = new HealthTester(health, session, fx);
        this.shown = new FilteredList<>(calls.rows());
        this.lastModel = models.state().kind();
        filter.addListener((property, before, now) -> shown.setPredicate(now.on(today(), zone)));
        calls.rows().addListener((InvalidationListener) list -> count());
        listening.add(session.onRunEvent(new Gathered<RunEvent>(fx, this::hear)::add));
        listening.add(session.onChange(new Gathered<BookView>(fx, this::take)::add));
        listening.add(session.events().onEvent(new Gathered<BookEvent>(fx, this::tell)::add));
        session.events().after(0, EventLog.MOST).thenAccept(kept -> fx.execute(() -> remember(kept)));
        listening.add(session.queue().onChange(new Gathered<List<JobInfo>>(fx, told -> takeJobs(told.get(told.size() - 1)))::add));
        session.queue().open().thenAccept(jobs -> fx.execute(() -> takeJobs(jobs)));
        listening.add(models.onChange(new Gathered<ModelState>(fx, this::follow)::add));
        count();
        calls.wake();
    }

    private void hear(List<RunEvent> fresh) {
        queue.hear(fresh);
        queue.show(calls.today(today()), figures.get());
        if (fresh.stream().anyMatch(event -> !(event instanceof RunEvent.Piece))) {
            calls.wake();
        }
    }

    private void take(List<BookView> views) {
        queue.show(calls.today(today()), figures.get());
    }

    /** What went on before the book was opened, of today; its calls are told once they are read. */
    private void remember(List<BookEvent> kept) {
        List<BookEvent> todays = kept.stream().filter(event -> LocalDate.ofInstant(event.at(), words.zone()).equals(today())).toList();
        todays.forEach(event -> event.call().ifPresent(earlierCalls::add));
        tell(todays);
        tellEarlierCalls();
    }

    private void tell(List<BookEvent> fresh) {
        DocumentWords documents = documents();
        events.add(fresh.stream().map(event -> eventWords.event(event, documents, session.view())).flatMap(Optional::stream).toList());
    }

    private void tellEarlierCalls() {
        if (!earlierCalls.isEmpty()) {
            List<LiveEvent> told = new ArrayList<>();
            calls.rows().stream().filter(row -> earlierCalls.remove(row.call().id())).forEach(row -> told.add(0, eventWords.call(row)));
            events.add(told);
        }
    }

    private void takeJobs(List<JobInfo> jobs) {
        queue.take(jobs);
        queue.show(calls.today(today()), figures.get());
    }

    private void follow(List<ModelState> states) {
        List<LiveEvent> told = new ArrayList<>();
        for (ModelState state : states) {
            eventWords.model(lastModel, state, clock.instant()).ifPresent(told::add);
            if (lastModel == ModelState.Kind.WRITING && state.kind() != ModelState.Kind.WRITING) {
                calls.wake();
            }
            lastModel = state.kind();
        }
        events.add(told);
    }

    private void count() {
        List<CallRow> today = calls.today(today());
        figures.set(CallFigures.of(today, clock.instant(), words.zone()));
        List<StepTokens> steps = StepTokens.of(today);
        if (!steps.equals(tokens.get())) { // the bars can be pressed: they stay while they say the same
            tokens.set(steps);
        }
        tellEarlierCalls();
        queue.show(today, figures.get());
    }

    /** What changes by time alone: the memory, what runs, the hour. Called now and then while the view is looked at. */
    void tick() {
        health.measure();
        count();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), words.zone());
    }

    private DocumentWords documents() {
        return new DocumentWords(strings, session.view().book());
    }

    /** The answer of a call that could not be used; fails with a sentence for the author. */
    CompletableFuture<Optional<String>> rawText(long call) {
        return session.rawText(call);
    }

    /** Does something on the window's thread, from any. */
    void onWindow(Runnable work) {
        fx.execute(work);
    }

    /** What a failed future says to the author. */
    static String sentence(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return String.valueOf(cause.getMessage());
    }

    /** Where the calls are saved unless the author says otherwise: beside the book. */
    Path csvFile() {
        String book = session.file().getFileName().toString().replaceFirst("\\.snowquill$", "");
        return session.file().resolveSibling(strings.text("activity.csv-name", book));
    }

    EventLog events() {
        return events;
    }

    CallLog calls() {
        return calls;
    }

    RunQueue queue() {
        return queue;
    }

    HealthTester health() {
        return health;
    }

    CallWords words() {
        return words;
    }

    FilteredList<CallRow> shownCalls() {
        return shown;
    }

    ObjectProperty<CallFilter> filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<CallFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<StepTokens>> tokensProperty() {
        return tokens.getReadOnlyProperty();
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : listening) {
            one.close();
        }
        calls.close();
    }
}
