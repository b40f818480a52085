package app.snowquill.store.sqlite;

import app.snowquill.store.ChangeSet;
import app.snowquill.store.ProjectPast;
import app.snowquill.store.Revision;
import app.snowquill.store.Snapshot;
import app.snowquill.store.ThinningRow;
import app.snowquill.story.DocumentKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** The past of one open project file. Waits for the store's thread; lives as long as the store. */
final class SqlitePast implements ProjectPast {
    private final StoreThread thread;
    private final CurrentDocuments documents;
    private final ChangeSetWriter writer;
    private final GoingBack back;

    SqlitePast(StoreThread thread, CurrentDocuments documents, ChangeSetWriter writer) {
        this.thread = thread;
        this.documents = documents;
        this.writer = writer;
        this.back = new GoingBack(writer);
    }

    @Override
    public List<Snapshot> snapshots() {
        return thread.ask(Snapshots::all);
    }

    @Override
    public Snapshot nameRevision(long revision, String name) {
        return thread.change(sql -> Snapshots.ofRevision(sql, revision, name, writer.now()), (sql, made) -> { });
    }

    @Override
    public Snapshot nameBook(long changeSet, String name) {
        return thread.change(sql -> Snapshots.ofBook(sql, changeSet, name, writer.now()), (sql, made) -> { });
    }

    @Override
    public void unname(long snapshot) {
        thread.tell(sql -> Snapshots.drop(sql, snapshot));
    }

    @Override
    public Map<DocumentKey, Revision> standingAfter(long changeSet) {
        Map<DocumentKey, Revision> standing = new LinkedHashMap<>();
        thread.ask(sql -> GoingBack.standingAfter(sql, changeSet))
                .forEach((key, stored) -> standing.put(key, stored.revision()));
        return standing;
    }

    @Override
    public Optional<ChangeSet> goBack(long revision, String reason) {
        return thread.change(sql -> back.toRevision(sql, revision, reason), this::refresh);
    }

    @Override
    public Optional<ChangeSet> goBackTo(long changeSet, String reason) {
        return thread.change(sql -> back.toBook(sql, changeSet, reason), this::refresh);
    }

    @Override
    public List<ThinningRow> rows() {
        return thread.ask(ThinnedRows::all);
    }

    @Override
    public void thin(Set<Long> changeSets) {
        thread.change(sql -> ThinnedRows.drop(sql, changeSets), documents::refresh);
        thread.vacuum();
    }

    private void refresh(DSLContext sql, Optional<ChangeSet> set) {
        set.ifPresent(made -> documents.refresh(sql, made.keys()));
    }
}
