package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.CHANGE_SET;
import static app.snowquill.store.sqlite.schema.Tables.REVISION;

import app.snowquill.store.Author;
import app.snowquill.store.Revision;
import app.snowquill.story.DocumentKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;

/** The table of revisions. Every text read here is checked against its hash, but for {@link #map}. Stateless. */
final class Revisions {
    /** Whoever reads {@link #map} selects these. */
    static final List<SelectField<?>> FIELDS = List.of(REVISION.ID, REVISION.KIND, REVISION.DOCUMENT_ID,
            REVISION.CONTENT,
            REVISION.REMOVED, REVISION.SHA256, REVISION.CONSUMED, REVISION.POSITION, REVISION.PARENT,
            REVISION.CHANGE_SET, REVISION.AUTHOR, REVISION.AGENT, REVISION.AT, CHANGE_SET.REASON);

    private Revisions() {
    }

    /** @param parent the document's revision before this one */
    static long insert(DSLContext sql, NewRevision made, OptionalLong parent, long changeSet, Instant at) {
        sql.insertInto(REVISION)
                .set(REVISION.KIND, made.key().kind().name())
                .set(REVISION.DOCUMENT_ID, made.key().id())
                .set(REVISION.CONTENT, made.content())
                .set(REVISION.REMOVED, made.removed())
                .set(REVISION.SHA256, ContentHash.of(made.content()))
                .set(REVISION.CONSUMED, made.consumed())
                .set(REVISION.POSITION, (long) made.position())
                .set(REVISION.AUTHOR, made.author().name())
                .set(REVISION.AGENT, made.agent())
                .set(REVISION.PARENT, parent.isPresent() ? parent.getAsLong() : null)
                .set(REVISION.CHANGE_SET, changeSet)
                .set(REVISION.AT, at.toString())
                .execute();
        return sql.lastID().longValueExact();
    }

    static Optional<StoredRevision> find(DSLContext sql, long id) {
        return select(sql, REVISION.ID.eq(id)).stream().findFirst();
    }

    /** Newest first. */
    static List<StoredRevision> of(DSLContext sql, DocumentKey key) {
        return select(sql, isOf(key));
    }

    /** Those of one change set, newest first. */
    static List<StoredRevision> ofChangeSet(DSLContext sql, long changeSet) {
        return select(sql, REVISION.CHANGE_SET.eq(changeSet));
    }

    /** Those of this change set and all later ones, newest first. */
    static List<StoredRevision> sinceChangeSet(DSLContext sql, long changeSet) {
        return select(sql, REVISION.CHANGE_SET.ge(changeSet));
    }

    static void setConsumed(DSLContext sql, long id, String consumed) {
        sql.update(REVISION).set(REVISION.CONSUMED, consumed).where(REVISION.ID.eq(id)).execute();
    }

    static void setPosition(DSLContext sql, long id, int position) {
        sql.update(REVISION).set(REVISION.POSITION, (long) position).where(REVISION.ID.eq(id)).execute();
    }

    static Condition isOf(DocumentKey key) {
        return REVISION.KIND.eq(key.kind().name()).and(REVISION.DOCUMENT_ID.eq(key.id()));
    }

    private static List<StoredRevision> select(DSLContext sql, Condition which) {
        List<StoredRevision> found = sql.select(FIELDS).from(REVISION)
                .join(CHANGE_SET).on(CHANGE_SET.ID.eq(REVISION.CHANGE_SET))
                .where(which).orderBy(REVISION.ID.desc()).fetch(Revisions::map);
        requireWhole(found);
        return found;
    }

    static void requireWhole(Collection<StoredRevision> found) {
        int bad = (int) found.stream().filter(stored -> !stored.matchesHash()).count();
        ContentHash.require(bad, found.size());
    }

    static StoredRevision map(Record row) {
        DocumentKey key = StoredValues.key(row.get(REVISION.KIND), row.get(REVISION.DOCUMENT_ID));
        Long parent = row.get(REVISION.PARENT);
        Revision revision = new Revision(row.get(REVISION.ID), key, StoredValues.text(row.get(REVISION.CONTENT)),
                row.get(REVISION.REMOVED),
                StoredValues.text(row.get(REVISION.SHA256)), row.get(REVISION.CONSUMED),
                parent == null ? OptionalLong.empty() : OptionalLong.of(parent), row.get(REVISION.CHANGE_SET),
                StoredValues.named(Author.class, row.get(REVISION.AUTHOR)), row.get(REVISION.AGENT), row.get(CHANGE_SET.REASON),
                StoredValues.time(row.get(REVISION.AT)));
        return new StoredRevision(revision, row.get(REVISION.POSITION).intValue());
    }
}
