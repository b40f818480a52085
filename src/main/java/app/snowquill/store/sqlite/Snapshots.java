package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.CHANGE_SET;
import static app.snowquill.store.sqlite.schema.Tables.SNAPSHOT;

import app.snowquill.store.Snapshot;
import app.snowquill.store.StoreException;
import app.snowquill.store.sqlite.schema.tables.records.SnapshotRecord;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The table of names that the author gave to what was. Stateless; writing happens inside a transaction. */
final class Snapshots {
    private Snapshots() {
    }

    static List<Snapshot> all(DSLContext sql) {
        return sql.selectFrom(SNAPSHOT).orderBy(SNAPSHOT.ID.desc()).fetch(Snapshots::map);
    }

    static Snapshot ofRevision(DSLContext sql, long revision, String name, Instant at) {
        StoredRevision found = Revisions.find(sql, revision).orElseThrow(() -> new StoreException(
                StoreException.Kind.FAILED, "There is no version r" + revision + " in this book. Nothing was named."));
        return put(sql, SNAPSHOT.REVISION.eq(revision), name, revision, found.revision().changeSet(), at);
    }

    static Snapshot ofBook(DSLContext sql, long changeSet, String name, Instant at) {
        requireChangeSet(sql, changeSet);
        return put(sql, SNAPSHOT.REVISION.isNull().and(SNAPSHOT.CHANGE_SET.eq(changeSet)), name, null, changeSet, at);
    }

    static void drop(DSLContext sql, long id) {
        sql.deleteFrom(SNAPSHOT).where(SNAPSHOT.ID.eq(id)).execute();
    }

    static void requireChangeSet(DSLContext sql, long changeSet) {
        if (!sql.fetchExists(CHANGE_SET, CHANGE_SET.ID.eq(changeSet))) {
            throw new StoreException(StoreException.Kind.FAILED, "There is no change c" + changeSet
                    + " in this book. Nothing was changed.");
        }
    }

    private static Snapshot put(DSLContext sql, Condition earlier, String name, Long revision, long changeSet, Instant at) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > Snapshot.LONGEST_NAME) {
            throw new StoreException(StoreException.Kind.FAILED, "A name has 1 to " + Snapshot.LONGEST_NAME
                    + " characters. Nothing was named.");
        }
        sql.deleteFrom(SNAPSHOT).where(earlier).execute();
        sql.insertInto(SNAPSHOT).set(SNAPSHOT.NAME, plain).set(SNAPSHOT.REVISION, revision)
                .set(SNAPSHOT.CHANGE_SET, changeSet).set(SNAPSHOT.AT, at.toString()).execute();
        return map(sql.fetchSingle(SNAPSHOT, SNAPSHOT.ID.eq(sql.lastID().longValueExact())));
    }

    private static Snapshot map(SnapshotRecord row) {
        return new Snapshot(row.getId(), row.getName(), row.getRevision() == null ? OptionalLong.empty()
                : OptionalLong.of(row.getRevision()), row.getChangeSet(), StoredValues.time(row.getAt()));
    }
}
