package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.REMARK;

import app.snowquill.store.KeptRemark;
import app.snowquill.store.ProjectRemarks;
import app.snowquill.store.sqlite.schema.tables.records.RemarkRecord;
import java.util.Collection;
import java.util.List;
import org.jooq.impl.DSL;

/** The table of remarks of one open file. Lives with its store, on the store's thread. */
final class SqliteRemarks implements ProjectRemarks {
    private final StoreThread thread;

    SqliteRemarks(StoreThread thread) {
        this.thread = thread;
    }

    /** What something else changed is passed over: a remark whose words are not its own misleads, and it can be asked for again. */
    @Override
    public List<KeptRemark> all() {
        return thread.ask(sql -> sql.selectFrom(REMARK).orderBy(REMARK.AT, DSL.field("rowid")).stream()
                .filter(row -> ContentHash.of(row.getContent()).equals(row.getSha256())).map(SqliteRemarks::remark).toList());
    }

    @Override
    public void put(Collection<KeptRemark> remarks) {
        thread.tell(sql -> remarks.forEach(remark -> sql.insertInto(REMARK).set(row(sql.newRecord(REMARK), remark))
                .onConflict(REMARK.ID).doUpdate().set(row(sql.newRecord(REMARK), remark)).execute()));
    }

    @Override
    public void drop(Collection<String> ids) {
        thread.tell(sql -> sql.deleteFrom(REMARK).where(REMARK.ID.in(ids)).execute());
    }

    private static RemarkRecord row(RemarkRecord row, KeptRemark remark) {
        row.setId(remark.id());
        row.setScene(remark.scene());
        row.setAgent(remark.agent());
        row.setState(remark.state().name());
        row.setContent(remark.content());
        row.setSha256(ContentHash.of(remark.content()));
        row.setAt(remark.at().toString());
        return row;
    }

    private static KeptRemark remark(RemarkRecord row) {
        return new KeptRemark(row.getId(), row.getScene(), row.getAgent(), StoredValues.named(KeptRemark.State.class, row.getState()), row.getContent(),
                StoredValues.time(row.getAt()));
    }
}
