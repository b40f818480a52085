package app.snowquill.store;

import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The past of a book that is only read: looked at, never named or changed. Lives as long as its store. */
final class ReadOnlyPast implements ProjectPast {
    private final ProjectPast past;
    private final Supplier<StoreException> refused;

    ReadOnlyPast(ProjectPast past, Supplier<StoreException> refused) {
        this.past = past;
        this.refused = refused;
    }

    @Override
    public List<Snapshot> snapshots() {
        return past.snapshots();
    }

    @Override
    public Snapshot nameRevision(long revision, String name) {
        throw refused.get();
    }

    @Override
    public Snapshot nameBook(long changeSet, String name) {
        throw refused.get();
    }

    @Override
    public void unname(long snapshot) {
        throw refused.get();
    }

    @Override
    public Map<DocumentKey, Revision> standingAfter(long changeSet) {
        return past.standingAfter(changeSet);
    }

    @Override
    public Optional<ChangeSet> goBack(long revision, String reason) {
        throw refused.get();
    }

    @Override
    public Optional<ChangeSet> goBackTo(long changeSet, String reason) {
        throw refused.get();
    }

    @Override
    public List<ThinningRow> rows() {
        return past.rows();
    }

    @Override
    public void thin(Set<Long> changeSets) {
        throw refused.get();
    }
}
