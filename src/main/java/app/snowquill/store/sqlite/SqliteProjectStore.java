package app.snowquill.store.sqlite;

import app.snowquill.store.Access;
import app.snowquill.store.CallMetric;
import app.snowquill.store.CallTotal;
import app.snowquill.store.ChangeSet;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.CopyReport;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.Failure;
import app.snowquill.store.FileCheck;
import app.snowquill.store.FileState;
import app.snowquill.store.Mark;
import app.snowquill.store.ProjectDigests;
import app.snowquill.store.ProjectPast;
import app.snowquill.store.ProjectQueue;
import app.snowquill.store.ProjectRemarks;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Proposal;
import app.snowquill.store.Revision;
import app.snowquill.store.RowSink;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * One open project file. Owns its thread, its connection and its lock until {@link #close()}. Safe from any thread but
 * the window's.
 */
public final class SqliteProjectStore implements ProjectStore {
    private final Path file;
    private final FileIdentity identity;
    private final StoreThread thread;
    private final CurrentDocuments documents = new CurrentDocuments();
    private final ChangeSetWriter writer;
    private final UndoHistory history;
    private final Clock clock;
    private final SqlitePast past;
    private final SqliteQueue queue;
    private final SqliteDigests digests;
    private final SqliteRemarks remarks;

    SqliteProjectStore(Path file, StoreThread thread, Clock clock) {
        this.file = file;
        this.identity = FileIdentity.of(file);
        this.thread = thread;
        this.clock = clock;
        this.writer = new ChangeSetWriter(clock);
        this.history = new UndoHistory(writer);
        this.past = new SqlitePast(thread, documents, writer);
        this.queue = new SqliteQueue(thread, writer);
        this.digests = new SqliteDigests(thread);
        this.remarks = new SqliteRemarks(thread);
        queue.interruptForgotten();
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public Access access() {
        return Access.WRITE;
    }

    @Override
    public FileState look() {
        FileState state = identity.look();
        return state == FileState.AS_IT_WAS && !thread.refreshLock() ? FileState.TAKEN_OVER : state;
    }

    @Override
    public Map<DocumentKey, Document> documents() {
        thread.requireOpen();
        return documents.loaded().orElseGet(() -> thread.ask(documents::load));
    }

    @Override
    public CopyReport copyTo(Path target) {
        return thread.copy(new VerifiedCopy(new Connecting(List.of())), file, target);
    }

    @Override
    public Optional<ChangeSet> commit(CommitRequest request) {
        List<DocumentKey> keys = Stream.concat(request.edits().stream().map(Edit::key), request.agreeing().keySet().stream())
                .toList();
        return thread.change(sql -> writer.write(sql, request), (sql, set) -> documents.refresh(sql, keys));
    }

    @Override
    public Optional<ChangeSet> undo() {
        return thread.change(history::undo, this::refresh);
    }

    @Override
    public Optional<ChangeSet> redo() {
        return thread.change(history::redo, this::refresh);
    }

    private void refresh(DSLContext sql, Optional<ChangeSet> set) {
        set.ifPresent(made -> documents.refresh(sql, made.keys()));
    }

    @Override
    public boolean canUndo() {
        return thread.ask(history::undoable).isPresent();
    }

    @Override
    public boolean canRedo() {
        return thread.ask(history::redoable).isPresent();
    }

    @Override
    public List<Revision> history(DocumentKey key) {
        return thread.ask(sql -> Revisions.of(sql, key)).stream().map(StoredRevision::revision).toList();
    }

    @Override
    public Optional<Revision> revision(long id) {
        return thread.ask(sql -> Revisions.find(sql, id)).map(StoredRevision::revision);
    }

    @Override
    public ProjectPast past() {
        return past;
    }

    @Override
    public List<ChangeSet> changeSets(int limit) {
        return thread.ask(sql -> ChangeSets.newest(sql, limit));
    }

    @Override
    public Optional<ChangeSet> mark(String reason, List<Mark> marks) {
        return thread.change(sql -> writer.mark(sql, reason, marks), this::refresh);
    }

    @Override
    public void setConsumed(DocumentKey key, String consumed) {
        thread.change(sql -> {
            Revisions.setConsumed(sql, DocumentRows.require(sql, key).revision().id(), consumed);
            return key;
        }, (sql, changed) -> documents.refresh(sql, List.of(changed)));
    }

    @Override
    public void recordFailure(Failure failure) {
        thread.tell(sql -> Notes.putFailure(sql, failure));
    }

    @Override
    public List<Failure> failures() {
        return thread.ask(Notes::failures);
    }

    @Override
    public void putProposal(Proposal proposal) {
        thread.tell(sql -> writer.propose(sql, proposal));
    }

    @Override
    public List<Proposal> proposals() {
        return thread.ask(Notes::proposals);
    }

    @Override
    public void putPartial(DocumentKey key, String text) {
        thread.tell(sql -> Notes.putPartial(sql, key, text, clock));
    }

    @Override
    public Map<DocumentKey, String> partials() {
        return thread.ask(Notes::partials);
    }

    @Override
    public void dropPartial(DocumentKey key) {
        thread.tell(sql -> Notes.dropPartial(sql, key));
    }

    @Override
    public ProjectQueue queue() {
        return queue;
    }

    @Override
    public ProjectDigests digests() {
        return digests;
    }

    @Override
    public ProjectRemarks remarks() {
        return remarks;
    }

    @Override
    public long recordCall(CallMetric metric, String rawText) {
        return thread.change(sql -> Calls.add(sql, metric, rawText), (sql, id) -> { });
    }

    @Override
    public List<CallMetric> calls(int limit) {
        return thread.ask(sql -> Calls.newest(sql, limit));
    }

    @Override
    public FileCheck check() {
        return thread.ask(sql -> sql.connectionResult(WholeCheck::of));
    }

    @Override
    public Optional<String> rawText(long callId) {
        return thread.ask(sql -> Calls.rawText(sql, callId));
    }

    @Override
    public List<CallTotal> callTotalsByComponent() {
        return thread.ask(CallSums::byComponent);
    }

    @Override
    public List<CallTotal> callTotalsByDay() {
        return thread.ask(CallSums::byDay);
    }

    @Override
    public Optional<String> setting(String key) {
        return thread.ask(sql -> ProjectSettings.find(sql, key));
    }

    @Override
    public void putSetting(String key, String value) {
        thread.tell(sql -> ProjectSettings.put(sql, key, value));
    }

    @Override
    public void rows(RowSink to) {
        thread.ask(sql -> {
            sql.connection(connection -> RowReading.read(connection, to));
            return null;
        });
    }

    @Override
    public void close() {
        thread.close();
    }
}
