package app.snowquill.store;

import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands every call on to another store; what a decorated store does otherwise is overridden. Safe from any thread. */
public abstract class ForwardingStore implements ProjectStore {
    /** The store behind this one, which may change between two calls. */
    protected abstract ProjectStore to();

    @Override
    public Path file() {
        return to().file();
    }

    @Override
    public Access access() {
        return to().access();
    }

    @Override
    public FileState look() {
        return to().look();
    }

    @Override
    public OtherVersions otherVersions() {
        return to().otherVersions();
    }

    @Override
    public Map<DocumentKey, Document> documents() {
        return to().documents();
    }

    @Override
    public Optional<ChangeSet> commit(CommitRequest request) {
        return to().commit(request);
    }

    @Override
    public List<Revision> history(DocumentKey key) {
        return to().history(key);
    }

    @Override
    public ProjectPast past() {
        return to().past();
    }

    @Override
    public Optional<Revision> revision(long id) {
        return to().revision(id);
    }

    @Override
    public List<ChangeSet> changeSets(int limit) {
        return to().changeSets(limit);
    }

    @Override
    public Optional<ChangeSet> undo() {
        return to().undo();
    }

    @Override
    public Optional<ChangeSet> redo() {
        return to().redo();
    }

    @Override
    public boolean canUndo() {
        return to().canUndo();
    }

    @Override
    public boolean canRedo() {
        return to().canRedo();
    }

    @Override
    public Optional<ChangeSet> mark(String reason, List<Mark> marks) {
        return to().mark(reason, marks);
    }

    @Override
    public void setConsumed(DocumentKey key, String consumed) {
        to().setConsumed(key, consumed);
    }

    @Override
    public void recordFailure(Failure failure) {
        to().recordFailure(failure);
    }

    @Override
    public List<Failure> failures() {
        return to().failures();
    }

    @Override
    public void putProposal(Proposal proposal) {
        to().putProposal(proposal);
    }

    @Override
    public List<Proposal> proposals() {
        return to().proposals();
    }

    @Override
    public void putPartial(DocumentKey key, String text) {
        to().putPartial(key, text);
    }

    @Override
    public Map<DocumentKey, String> partials() {
        return to().partials();
    }

    @Override
    public void dropPartial(DocumentKey key) {
        to().dropPartial(key);
    }

    @Override
    public ProjectQueue queue() {
        return to().queue();
    }

    @Override
    public ProjectDigests digests() {
        return to().digests();
    }

    @Override
    public ProjectRemarks remarks() {
        return to().remarks();
    }

    @Override
    public long recordCall(CallMetric metric, String rawText) {
        return to().recordCall(metric, rawText);
    }

    @Override
    public List<CallMetric> calls(int limit) {
        return to().calls(limit);
    }

    @Override
    public FileCheck check() {
        return to().check();
    }

    @Override
    public Optional<String> rawText(long callId) {
        return to().rawText(callId);
    }

    @Override
    public List<CallTotal> callTotalsByComponent() {
        return to().callTotalsByComponent();
    }

    @Override
    public List<CallTotal> callTotalsByDay() {
        return to().callTotalsByDay();
    }

    @Override
    public Optional<String> setting(String key) {
        return to().setting(key);
    }

    @Override
    public void putSetting(String key, String value) {
        to().putSetting(key, value);
    }

    @Override
    public CopyReport copyTo(Path target) {
        return to().copyTo(target);
    }

    @Override
    public void rows(RowSink to) {
        to().rows(to);
    }

    @Override
    public void close() {
        to().close();
    }
}
