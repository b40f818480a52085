package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.Alternatives;
import app.snowquill.pipeline.Backups;
import app.snowquill.pipeline.BookHistory;
import app.snowquill.pipeline.BookPlace;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.CallInfo;
import app.snowquill.pipeline.CallTotals;
import app.snowquill.pipeline.Decisions;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.EditResult;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.Impact;
import app.snowquill.pipeline.NotedTyping;
import app.snowquill.pipeline.Opening;
import app.snowquill.pipeline.Routing;
import app.snowquill.pipeline.Run;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.pipeline.RunPlan;
import app.snowquill.pipeline.RunReport;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.pipeline.SceneEngine;
import app.snowquill.pipeline.ScriptedEvents;
import app.snowquill.pipeline.ScriptedQueue;
import app.snowquill.pipeline.StaleReason;
import app.snowquill.pipeline.Typing;
import app.snowquill.pipeline.VersionInfo;
import app.snowquill.pipeline.agents.AgentDesk;
import app.snowquill.pipeline.memory.BookMemory;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepState;
import app.snowquill.snowflake.StepStatus;
import app.snowquill.store.FileCheck;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.OneParagraph;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A session a test writes the part of: it shows what it is told to, and remembers what it was asked. */
public final class ScriptedSession implements BookSession {
    public final List<HandEdit> edits = new CopyOnWriteArrayList<>();
    public final List<RunRequest> runs = new CopyOnWriteArrayList<>();
    public final List<String> asked = new CopyOnWriteArrayList<>();
    public final Map<Step, StepState> steps = new EnumMap<>(Step.class);
    public final Map<DocumentKey, DocumentInfo> documents = new LinkedHashMap<>();
    public final List<Finding> findings = new ArrayList<>();
    public final List<Finding> waived = new ArrayList<>();
    public final List<StaleReason> reasons = new ArrayList<>();
    public final Map<DocumentKey, String> proposals = new LinkedHashMap<>();
    public final List<DocumentKey> wouldStale = new ArrayList<>();
    public final List<VersionInfo> versions = new ArrayList<>();
    public final CompletableFuture<RunReport> runEnds = new CompletableFuture<>();
    /** Newest first. */
    public final List<CallInfo> calls = new CopyOnWriteArrayList<>();
    public final Map<Long, String> rawTexts = new LinkedHashMap<>();
    public volatile RuntimeException callsFailure;
    public final ScriptedAlternatives alternatives = new ScriptedAlternatives();
    public final ScriptedRouting routing = new ScriptedRouting();

    public RunPlan plan = new RunPlan(List.of());
    private final List<Consumer<RunEvent>> runListeners = new CopyOnWriteArrayList<>();
    public final ScriptedQueue queue = new ScriptedQueue();
    public final ScriptedEvents events = new ScriptedEvents();
    private volatile Run run;
    public Book book;
    public boolean cancelled;
    private final List<Consumer<BookView>> listeners = new CopyOnWriteArrayList<>();
    private Consumer<RunEvent> runListener;
    private long number;
    private BookView view;

    public final NotedTyping typing = new NotedTyping();

    public ScriptedSession(Book book) {
        this.book = book;
        for (Step step : Step.values()) {
            step(step, StepStatus.EMPTY, 0, 1, 0, 0, 0);
        }
    }

    public void step(Step step, StepStatus status, int done, int expected, int stale, int failed, int versionCount) {
        steps.put(step, new StepState(step, status, false, done, expected, stale, failed, 0, versionCount));
    }

    public void lock(Step step) {
        StepState was = steps.get(step);
        steps.put(step, new StepState(step, was.status(), true, was.done(), was.expected(), was.stale(), was.failed(),
                was.words(), was.versions()));
    }

    /** Tells everybody the view as it stands now. */
    public void tell() {
        view = new BookView(++number, book, Map.copyOf(steps), Map.copyOf(documents), List.copyOf(findings),
                List.copyOf(waived), Map.copyOf(proposals), Map.of(), true, false);
        listeners.forEach(listener -> listener.accept(view));
    }

    public void emit(RunEvent event) {
        runListener.accept(event);
        events.tell(event, Instant.parse("2026-11-20T09:41:22Z"));
        runListeners.forEach(listener -> listener.accept(event));
    }

    @Override
    public BookPlace place() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path file() {
        return Path.of("slack-water.snowquill");
    }

    @Override
    public BookView view() {
        if (view == null) {
            tell();
        }
        return view;
    }

    @Override
    public AutoCloseable onChange(Consumer<BookView> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletableFuture<EditResult> edit(HandEdit edit) {
        edits.add(edit);
        edit.contents().forEach((key, content) -> {
            if (content instanceof OneParagraph paragraph) {
                book = new Book(book.project(), book.firstThings(), book.oneSentence(), Optional.of(paragraph),
                        book.characters(), book.onePage(), book.synopses(), book.fourPages(), book.bibles(),
                        book.sceneList(), book.cards(), book.prose(), book.notes());
            }
        });
        tell();
        return CompletableFuture.completedFuture(new EditResult(OptionalLong.of(8), wouldStale, List.of()));
    }

    @Override
    public CompletableFuture<Impact> preview(HandEdit edit) {
        return CompletableFuture.completedFuture(new Impact(true, List.copyOf(wouldStale), findings.stream()
                .filter(finding -> edit.contents().containsKey(finding.where())).toList()));
    }

    @Override
    public CompletableFuture<Void> setLocked(List<DocumentKey> keys, boolean locked) {
        return done((locked ? "lock " : "unlock ") + keys);
    }

    @Override
    public CompletableFuture<Void> acceptAsIs(List<DocumentKey> keys) {
        return done("as is " + keys);
    }

    @Override
    public CompletableFuture<List<VersionInfo>> history(DocumentKey key) {
        return CompletableFuture.completedFuture(List.copyOf(versions));
    }

    @Override
    public BookHistory past() {
        throw new UnsupportedOperationException("The past has tests of its own, over real files.");
    }

    @Override
    public CompletableFuture<Boolean> undo() {
        return done("undo").thenApply(nothing -> true);
    }

    @Override
    public CompletableFuture<Boolean> redo() {
        return done("redo").thenApply(nothing -> true);
    }

    @Override
    public CompletableFuture<RunPlan> plan(RunRequest request) {
        return CompletableFuture.completedFuture(plan);
    }

    @Override
    public AutoCloseable onRunEvent(Consumer<RunEvent> listener) {
        runListeners.add(listener);
        return () -> runListeners.remove(listener);
    }

    @Override
    public Run run(RunRequest request, Consumer<RunEvent> listener) {
        runs.add(request);
        runListener = listener;
        run = new Run() {
            @Override
            public RunRequest request() {
                return request;
            }

            @Override
            public CompletableFuture<RunReport> done() {
                return runEnds;
            }

            @Override
            public void pause() {
                cancel();
            }

            @Override
            public void cancel() {
                cancelled = true;
            }
        };
        return run;
    }

    @Override
    public ScriptedQueue queue() {
        return queue;
    }

    @Override
    public ScriptedEvents events() {
        return events;
    }

    @Override
    public Optional<Run> currentRun() {
        return Optional.ofNullable(run).filter(current -> !current.done().isDone());
    }

    @Override
    public AgentDesk agents() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SceneEngine scenes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Alternatives alternatives() {
        return alternatives;
    }

    @Override
    public Routing routing() {
        return routing;
    }

    @Override
    public Decisions decisions() {
        return new ScriptedDecisions(this);
    }

    @Override
    public Backups backups() {
        throw new UnsupportedOperationException();
    }

    @Override
    public BookMemory memory() {
        return UnaskedMemory.of();
    }

    @Override
    public void close() {
        listeners.clear();
    }

    public static DocumentInfo written(int versions, DocumentInfo.Origin origin) {
        return new DocumentInfo(versions, versions, origin, "Architect", Instant.parse("2026-11-20T09:41:00Z"), false, false,
                "", "");
    }

    CompletableFuture<Void> done(String what) {
        asked.add(what);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<List<CallInfo>> calls(int limit) {
        return callsFailure == null ? CompletableFuture.completedFuture(List.copyOf(calls.subList(0, Math.min(limit, calls.size()))))
                : CompletableFuture.failedFuture(callsFailure);
    }

    @Override
    public CompletableFuture<Optional<String>> rawText(long callId) {
        return CompletableFuture.completedFuture(Optional.ofNullable(rawTexts.get(callId)));
    }

    @Override
    public CompletableFuture<FileCheck> checkFile() {
        return CompletableFuture.completedFuture(new FileCheck(1, 0, true));
    }

    @Override
    public Typing typing() {
        return typing;
    }

    @Override
    public CompletableFuture<CallTotals> callTotals() {
        return CompletableFuture.completedFuture(
                new CallTotals(List.of(), List.of()));
    }

    @Override
    public Opening opening() {
        throw new UnsupportedOperationException("No test of this book begins anywhere else.");
    }
}
