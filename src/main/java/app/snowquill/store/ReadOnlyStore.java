package app.snowquill.store;

import app.snowquill.store.StoreException.Kind;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A book to be read: a private copy stands behind it and every change is refused with a sentence. Lives until
 * {@link #close()}, which deletes the copy.
 */
public final class ReadOnlyStore extends ForwardingStore {
    private final Path original;
    private final ProjectStore copy;
    private final Runnable afterwards;

    /**
     * @param original the file that the author asked for
     * @param copy owned by this
     * @param afterwards deletes the copy, once it is closed
     */
    public ReadOnlyStore(Path original, ProjectStore copy, Runnable afterwards) {
        this.original = original;
        this.copy = copy;
        this.afterwards = afterwards;
    }

    @Override
    protected ProjectStore to() {
        return copy;
    }

    @Override
    public Path file() {
        return original;
    }

    @Override
    public Access access() {
        return Access.READ;
    }

    @Override
    public FileState look() {
        return FileState.AS_IT_WAS;
    }

    @Override
    public ProjectPast past() {
        return new ReadOnlyPast(copy.past(), this::refused);
    }

    @Override
    public Optional<ChangeSet> commit(CommitRequest request) {
        throw refused();
    }

    @Override
    public Optional<ChangeSet> undo() {
        throw refused();
    }

    @Override
    public Optional<ChangeSet> redo() {
        throw refused();
    }

    @Override
    public boolean canUndo() {
        return false;
    }

    @Override
    public boolean canRedo() {
        return false;
    }

    @Override
    public Optional<ChangeSet> mark(String reason, List<Mark> marks) {
        throw refused();
    }

    @Override
    public void setConsumed(DocumentKey key, String consumed) {
        throw refused();
    }

    @Override
    public void recordFailure(Failure failure) {
        throw refused();
    }

    @Override
    public void putProposal(Proposal proposal) {
        throw refused();
    }

    @Override
    public void putPartial(DocumentKey key, String text) {
        throw refused();
    }

    @Override
    public void dropPartial(DocumentKey key) {
        throw refused();
    }

    @Override
    public ProjectQueue queue() {
        return new ReadOnlyQueue(copy.queue(), this::refused);
    }

    @Override
    public ProjectDigests digests() {
        return new ReadOnlyDigests(copy.digests(), this::refused);
    }

    @Override
    public ProjectRemarks remarks() {
        return new ReadOnlyRemarks(copy.remarks(), this::refused);
    }

    @Override
    public long recordCall(CallMetric metric, String rawText) {
        throw refused();
    }

    @Override
    public void putSetting(String key, String value) {
        throw refused();
    }

    @Override
    public void close() {
        try {
            copy.close();
        } finally {
            afterwards.run();
        }
    }

    private StoreException refused() {
        return new StoreException(Kind.READ_ONLY, "“" + original.getFileName() + "” is open to read only. Nothing was "
                + "changed. To write, close it where it is open, or move it to a folder of your own, and open it again.");
    }
}
