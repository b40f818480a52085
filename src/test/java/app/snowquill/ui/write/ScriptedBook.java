package app.snowquill.ui.write;

import app.snowquill.pipeline.Alternatives;
import app.snowquill.pipeline.Backups;
import app.snowquill.pipeline.BookEvents;
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
import app.snowquill.pipeline.JobQueue;
import app.snowquill.pipeline.NotedTyping;
import app.snowquill.pipeline.Opening;
import app.snowquill.pipeline.Routing;
import app.snowquill.pipeline.Run;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.pipeline.RunPlan;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.pipeline.SceneEngine;
import app.snowquill.pipeline.Typing;
import app.snowquill.pipeline.VersionInfo;
import app.snowquill.pipeline.memory.BookMemory;
import app.snowquill.snowflake.Finding;
import app.snowquill.store.FileCheck;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An open book in memory, as the window sees one. Edits are kept at once, unless told to fail; agents are driven by the test. */
public final class ScriptedBook implements BookSession {
    private final List<Consumer<BookView>> listeners = new CopyOnWriteArrayList<>();
    private final Map<DocumentKey, List<VersionInfo>> history = new HashMap<>();
    public final List<HandEdit> edits = new CopyOnWriteArrayList<>();
    public final List<String> answers = new CopyOnWriteArrayList<>();
    private final SceneEngine sceneEngine = new ScriptedSceneEngine(this);
    public final NotedTyping typing = new NotedTyping();
    /** Knows nothing but which texts are approved, where a test gives no other. */
    public volatile BookMemory memory = new ScriptedLedger(this::publishAgain).memory();
    public final ScriptedAgents agents = new ScriptedAgents(scene -> view().book().prose().getOrDefault(scene, ""));
    public volatile String failure = "";
    /** While set, edits wait for it. */
    public volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);
    private volatile BookView view;

    public ScriptedBook(BookView first) {
        view = first;
        first.book().prose().forEach((scene, text) -> remember(DocumentKey.prose(scene), text, DocumentInfo.Origin.HAND, ""));
    }

    public void remember(DocumentKey key, String content, DocumentInfo.Origin origin, String agent) {
        List<VersionInfo> versions = history.computeIfAbsent(key, any -> new ArrayList<>());
        versions.add(0, new VersionInfo(versions.size() + 1, versions.size() + 1, origin, agent, "", Instant.EPOCH, 0, content));
        Map<DocumentKey, DocumentInfo> documents = new LinkedHashMap<>(view.documents());
        boolean stale = documents.containsKey(key) && documents.get(key).stale();
        documents.put(key, new DocumentInfo(versions.size(), versions.size(), origin, agent, Instant.EPOCH, stale, false, "", ""));
        view = new BookView(view.number() + 1, view.book(), view.steps(), documents, view.findings(), view.waived(), view.proposals(),
                view.partials(), true, false);
    }

    public void lock(DocumentKey key) {
        Map<DocumentKey, DocumentInfo> documents = new LinkedHashMap<>(view.documents());
        documents.computeIfPresent(key, (same, info) -> new DocumentInfo(info.versions(), info.revision(), info.origin(), info.agent(), info.at(),
                info.stale(), true, "", ""));
        publish(new BookView(view.number() + 1, view.book(), view.steps(), documents, view.findings(), view.waived(), view.proposals(),
                view.partials(), true, false));
    }

    private void publishAgain() {
        publish(view);
    }

    public void publish(BookView next) {
        view = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    /** A change that came from elsewhere: an agent, an undo. */
    public void change(DocumentKey key, Object content, String agent) {
        apply(key, content, agent);
        publish(view);
    }

    private void apply(DocumentKey key, Object content, String agent) {
        Book b = view.book();
        SceneList list = b.outline();
        Map<String, SceneCard> cards = new LinkedHashMap<>(b.cards());
        Map<String, String> prose = new LinkedHashMap<>(b.prose());
        switch (key.kind()) {
            case STEP -> list = (SceneList) content;
            case CARD -> cards.compute(key.id(), (id, before) -> (SceneCard) content);
            case PROSE -> prose.compute(key.id(), (id, before) -> (String) content);
            default -> throw new IllegalArgumentException("not scripted: " + key);
        }
        Book next = new Book(b.project(), b.firstThings(), b.oneSentence(), b.oneParagraph(), b.characters(), b.onePage(),
                b.synopses(), b.fourPages(), b.bibles(), Optional.of(list), cards, prose, b.notes());
        view = new BookView(view.number() + 1, next, view.steps(), view.documents(), view.findings(), view.waived(), view.proposals(),
                view.partials(), true, false);
        remember(key, content instanceof String text ? text : "{}", agent.isEmpty() ? DocumentInfo.Origin.HAND
                : DocumentInfo.Origin.AGENT, agent);
    }

    @Override
    public BookView view() {
        return view;
    }

    @Override
    public AutoCloseable onChange(Consumer<BookView> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletableFuture<EditResult> edit(HandEdit edit) {
        if (!failure.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalStateException(failure));
        }
        return gate.thenApply(open -> {
            edits.add(edit);
            edit.contents().forEach((key, content) -> apply(key, content, edit.agent()));
            publish(view);
            return new EditResult(OptionalLong.of(edits.size()), List.of(), List.of());
        });
    }

    @Override
    public CompletableFuture<List<VersionInfo>> history(DocumentKey key) {
        return CompletableFuture.completedFuture(List.copyOf(history.getOrDefault(key, List.of())));
    }

    @Override
    public AutoCloseable onRunEvent(Consumer<RunEvent> listener) {
        return () -> {
        };
    }

    @Override
    public ScriptedAgents agents() {
        return agents;
    }

    @Override
    public SceneEngine scenes() {
        return sceneEngine;
    }

    @Override
    public Alternatives alternatives() {
        throw new UnsupportedOperationException("Nobody chooses here.");
    }

    @Override
    public Routing routing() {
        throw new UnsupportedOperationException("Nobody routes here.");
    }

    @Override
    public Decisions decisions() {
        return new NotedDecisions(this, answers::add);
    }

    @Override
    public CompletableFuture<Void> setLocked(List<DocumentKey> keys, boolean locked) {
        answers.add((locked ? "locked " : "unlocked ") + keys);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> acceptAsIs(List<DocumentKey> keys) {
        answers.add("as is " + keys);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public BookHistory past() {
        throw new UnsupportedOperationException("The past has tests of its own, over real files.");
    }

    @Override
    public CompletableFuture<Boolean> undo() {
        answers.add("undo");
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public CompletableFuture<Boolean> redo() {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public CompletableFuture<Impact> preview(HandEdit edit) {
        return CompletableFuture.completedFuture(new Impact(true, List.of(), List.<Finding>of()));
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
    public CompletableFuture<RunPlan> plan(RunRequest request) {
        return CompletableFuture.completedFuture(new RunPlan(List.of()));
    }

    @Override
    public Run run(RunRequest request, Consumer<RunEvent> listener) {
        throw new IllegalStateException("No run is scripted.");
    }

    @Override
    public JobQueue queue() {
        throw new UnsupportedOperationException();
    }

    @Override
    public BookEvents events() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Run> currentRun() {
        return Optional.empty();
    }

    @Override
    public Backups backups() {
        throw new UnsupportedOperationException();
    }

    @Override
    public BookMemory memory() {
        return memory;
    }

    @Override
    public void close() {
    }

    @Override
    public CompletableFuture<List<CallInfo>> calls(int limit) {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletableFuture<Optional<String>> rawText(long callId) {
        return CompletableFuture.completedFuture(Optional.empty());
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
