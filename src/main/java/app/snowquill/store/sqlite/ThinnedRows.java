package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.CHANGE_SET;
import static app.snowquill.store.sqlite.schema.Tables.DOCUMENT;
import static app.snowquill.store.sqlite.schema.Tables.MARK_CHANGE;
import static app.snowquill.store.sqlite.schema.Tables.REVISION;
import static app.snowquill.store.sqlite.schema.Tables.SNAPSHOT;

import app.snowquill.store.Author;
import app.snowquill.store.ThinningRow;
import app.snowquill.store.sqlite.ChangeSets.Act;
import app.snowquill.store.sqlite.schema.tables.ChangeSet;
import app.snowquill.story.DocumentKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Versions as the rules of thinning see them, and taking them out. Stateless; taking out happens inside a transaction. */
final class ThinnedRows {
    private ThinnedRows() {
    }

    static List<ThinningRow> all(DSLContext sql) {
        return sql.select(REVISION.ID, REVISION.KIND, REVISION.DOCUMENT_ID, REVISION.PARENT, REVISION.CHANGE_SET,
                        REVISION.AUTHOR, REVISION.SHA256, REVISION.AT, CHANGE_SET.ACT, CHANGE_SET.UNDONE,
                        DSL.octetLength(REVISION.CONTENT))
                .from(REVISION).join(CHANGE_SET).on(CHANGE_SET.ID.eq(REVISION.CHANGE_SET))
                .orderBy(REVISION.ID).fetch(ThinnedRows::row);
    }

    /** @return the documents that have fewer versions now */
    static Collection<DocumentKey> drop(DSLContext sql, Set<Long> changeSets) {
        Set<DocumentKey> changed = new LinkedHashSet<>();
        // Newest first: whatever points to a version is then either kept, or gone already.
        for (Long changeSet : changeSets.stream().sorted(Comparator.reverseOrder()).toList()) {
            Result<? extends Record> gone = sql.select(REVISION.ID, REVISION.PARENT, REVISION.KIND, REVISION.DOCUMENT_ID)
                    .from(REVISION).where(REVISION.CHANGE_SET.eq(changeSet))
                    .andNotExists(DSL.selectOne().from(DOCUMENT).where(DOCUMENT.CURRENT.eq(REVISION.ID)))
                    .orderBy(REVISION.ID.desc()).fetch();
            for (Record row : gone) {
                sql.update(REVISION).set(REVISION.PARENT, row.get(REVISION.PARENT))
                        .where(REVISION.PARENT.eq(row.get(REVISION.ID))).execute();
                sql.deleteFrom(REVISION).where(REVISION.ID.eq(row.get(REVISION.ID))).execute();
                changed.add(StoredValues.key(row.get(REVISION.KIND), row.get(REVISION.DOCUMENT_ID)));
            }
            dropEmpty(sql, changeSet);
        }
        return changed;
    }

    private static void dropEmpty(DSLContext sql, long changeSet) {
        ChangeSet later = CHANGE_SET.as("later");
        sql.deleteFrom(CHANGE_SET).where(CHANGE_SET.ID.eq(changeSet))
                .andNotExists(DSL.selectOne().from(REVISION).where(REVISION.CHANGE_SET.eq(changeSet)))
                .andNotExists(DSL.selectOne().from(MARK_CHANGE).where(MARK_CHANGE.CHANGE_SET.eq(changeSet)))
                .andNotExists(DSL.selectOne().from(SNAPSHOT).where(SNAPSHOT.CHANGE_SET.eq(changeSet)))
                .andNotExists(DSL.selectOne().from(later).where(later.UNDOES.eq(changeSet))).execute();
    }

    private static ThinningRow row(Record row) {
        Long parent = row.get(REVISION.PARENT);
        return new ThinningRow(row.get(REVISION.ID),
                StoredValues.key(row.get(REVISION.KIND), row.get(REVISION.DOCUMENT_ID)),
                parent == null ? OptionalLong.empty() : OptionalLong.of(parent), row.get(REVISION.CHANGE_SET),
                StoredValues.named(Author.class, row.get(REVISION.AUTHOR)), row.get(REVISION.SHA256),
                row.get(CHANGE_SET.ACT).equals(Act.WRITE.name()) && !row.get(CHANGE_SET.UNDONE),
                StoredValues.time(row.get(REVISION.AT)), row.get(DSL.octetLength(REVISION.CONTENT)).longValue());
    }
}
