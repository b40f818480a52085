package app.snowquill.pipeline;

import app.snowquill.engine.TextEngine;
import app.snowquill.json.StoryJson;
import app.snowquill.snowflake.Step;
import app.snowquill.store.FileCheck;
import app.snowquill.store.MovableStore;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An open book over a project file and a model. Whatever reads or changes the file runs on the session's one thread, one
 * thing after another; after each change the view is built anew there and told to everybody.
 *
 * <p>Long because {@link BookSession} is wide: every use case is a line that hands on to the class that does it. What is more than a
 * line belongs there, not here.
 */
final class OpenBook implements BookSession {
    /**
     * What a session is made of.
     *
     * @param typing over the book as it stands
     */
    record Parts(MovableStore store, Function<Supplier<Book>, JournaledTyping> typing, BackupPlace backups,
                 ArchivePlace archive, Supplier<TextEngine> engine, Executor sessionThread, Executor runThreads, StoryJson json, Clock clock,
                 WritingRules writing) {
    }

    private final Parts parts;
    private final Waivers waivers;
    private final BookViewBuilder views;
    private final HandEdits edits;
    private final BookBackups backups;
    private final JournaledTyping typing;
    private final Listeners<BookView> listeners = new Listeners<>();
    private final Set<Step> running = EnumSet.noneOf(Step.class);
    private final LocalBookPlace place;
    private final BookRuns runs;
    private final LocalBookEvents events;
    private final LocalOpening opening;
    private final LocalAlternatives alternatives = new LocalAlternatives(this);
    private final LocalMemory memory;
    private volatile BookView view;
    private volatile boolean closed;

    OpenBook(Parts parts) {
        this.parts = parts;
        this.waivers = new Waivers(parts.store());
        this.views = new BookViewBuilder(parts.store(), parts.json(), waivers);
        this.edits = new HandEdits(parts.json());
        this.view = views.build(running);
        this.typing = parts.typing().apply(() -> view.book());
        this.backups = new BookBackups(this, parts.backups());
        this.place = new LocalBookPlace(this, parts.store(), file -> {
            typing.moved(file);
            backups.moved(file);
        });
        this.runs = new BookRuns(this);
        this.opening = new LocalOpening(this, runs::tell);
        this.events = new LocalBookEvents(this, view);
        this.memory = new LocalMemory(this, runs);
    }

    @Override
    public BookBackups backups() {
        return backups;
    }

    @Override
    public Path file() {
        return parts.store().file();
    }

    @Override
    public LocalBookPlace place() {
        return place;
    }

    @Override
    public BookView view() {
        return view;
    }

    @Override
    public AutoCloseable onChange(Consumer<BookView> listener) {
        return listeners.add(listener);
    }

    @Override
    public CompletableFuture<EditResult> edit(HandEdit edit) {
        return place.watched(changing(store -> edits.keep(edit, store, view.book())));
    }

    @Override
    public Typing typing() {
        return typing;
    }

    @Override
    public CompletableFuture<Impact> preview(HandEdit edit) {
        return inSession(store -> impact(edit));
    }

    /** On the session's thread. */
    Impact impact(HandEdit edit) {
        Impact impact = edits.impact(edit, parts.store().documents(), LocalPhraseDesk.kept(parts.store()), view.book());
        return new Impact(impact.changes(), impact.staled(), waivers.open(impact.findings()));
    }

    @Override
    public CompletableFuture<Void> setLocked(List<DocumentKey> keys, boolean locked) {
        return changing(store -> Marking.lock(store, keys, locked));
    }

    @Override
    public CompletableFuture<Void> acceptAsIs(List<DocumentKey> keys) {
        return changing(store -> Marking.acceptAsIs(store, keys, view.book()));
    }

    @Override
    public CompletableFuture<List<CallInfo>> calls(int limit) {
        return inSession(store -> store.calls(limit).stream().map(CallRecording::info).toList());
    }

    @Override
    public CompletableFuture<CallTotals> callTotals() {
        return inSession(store -> new CallTotals(CallRecording.totals(store.callTotalsByComponent()),
                CallRecording.totals(store.callTotalsByDay())));
    }

    @Override
    public CompletableFuture<Optional<String>> rawText(long callId) {
        return inSession(store -> store.rawText(callId));
    }

    @Override
    public CompletableFuture<FileCheck> checkFile() {
        return inSession(ProjectStore::check);
    }

    @Override
    public CompletableFuture<List<VersionInfo>> history(DocumentKey key) {
        return inSession(store -> VersionInfo.of(key, store.history(key)));
    }

    @Override
    public BookHistory past() {
        return new LocalBookHistory(this);
    }

    @Override
    public CompletableFuture<Boolean> undo() {
        return place.watched(changing(store -> store.undo().isPresent()));
    }

    @Override
    public CompletableFuture<Boolean> redo() {
        return place.watched(changing(store -> store.redo().isPresent()));
    }

    @Override
    public CompletableFuture<RunPlan> plan(RunRequest request) {
        return beside(store -> new RunPlanner(this).plan(request));
    }

    @Override
    public Run run(RunRequest request, Consumer<RunEvent> listener) {
        return runs.start(request, listener);
    }

    @Override
    public AutoCloseable onRunEvent(Consumer<RunEvent> listener) {
        return runs.onEvent(listener);
    }

    @Override
    public Optional<Run> currentRun() {
        return runs.current().or(opening::current);
    }

    @Override
    public Opening opening() {
        return opening;
    }

    @Override
    public JobQueue queue() {
        return runs.queue();
    }

    @Override
    public LocalBookEvents events() {
        return events;
    }

    @Override
    public Decisions decisions() {
        return new BookDecisions(this);
    }

    @Override
    public LocalAgentDesk agents() {
        return runs.agents();
    }

    @Override
    public SceneEngine scenes() {
        return new LocalSceneEngine(this, runs);
    }

    @Override
    public LocalMemory memory() {
        return memory;
    }

    @Override
    public Alternatives alternatives() {
        return alternatives;
    }

    @Override
    public Routing routing() {
        return new StepRouting(this);
    }

    /** The session is over for everybody; what is under way is stopped and waited for. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        opening.end();
        alternatives.end();
        memory.end();
        runs.end();
        inSession(store -> {
            backups.end(store);
            closed = true;
            try (typing) {
                store.close();
            }
            return null;
        }).join();
    }

    boolean isClosed() {
        return closed;
    }

    Parts parts() {
        return parts;
    }

    HandEdits edits() {
        return edits;
    }

    Waivers waivers() {
        return waivers;
    }

    /** Marks a step as being written or not, and tells it. */
    void setRunning(Step step, boolean on) {
        changing(store -> on ? running.add(step) : running.remove(step)).join();
    }

    /** Does something with the store on the session's thread; no view is built. Fails once the book is closed. */
    <T> CompletableFuture<T> inSession(Function<ProjectStore, T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> {
                if (closed) {
                    throw new StoreException(StoreException.Kind.CLOSED, "This book is closed.");
                }
                return work.apply(parts.store());
            }, parts.sessionThread());
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new StoreException(StoreException.Kind.CLOSED, "This book is closed.", e));
        }
    }

    /** Reads at length on a thread of its own, so that no saving waits for it. */
    <T> CompletableFuture<T> beside(Function<ProjectStore, T> reading) {
        try {
            return CompletableFuture.supplyAsync(() -> reading.apply(parts.store()), parts.runThreads());
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new StoreException(StoreException.Kind.CLOSED, "This book is closed.", e));
        }
    }

    /** Does something to the store on the session's thread, then builds the view and tells it. */
    <T> CompletableFuture<T> changing(Function<ProjectStore, T> work) {
        return inSession(store -> {
            try {
                return work.apply(store);
            } finally {
                publish();
            }
        });
    }

    /** Waits; what failed is thrown as itself. */
    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void publish() {
        view = views.build(running);
        listeners.tell(view);
    }
}
