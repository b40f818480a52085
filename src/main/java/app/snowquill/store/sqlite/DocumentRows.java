package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.CHANGE_SET;
import static app.snowquill.store.sqlite.schema.Tables.DOCUMENT;
import static app.snowquill.store.sqlite.schema.Tables.REVISION;

import app.snowquill.store.Document;
import app.snowquill.store.StoreException;
import app.snowquill.store.sqlite.schema.tables.Revision;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** The table of documents: which revision of each is the current one, and which are locked. Stateless. */
final class DocumentRows {
    private DocumentRows() {
    }

    /** The documents that stand in the book. */
    static List<Document> standing(DSLContext sql) {
        return select(sql, REVISION.REMOVED.isFalse());
    }

    /** That document, where it stands in the book. */
    static Optional<Document> standing(DSLContext sql, DocumentKey key) {
        return select(sql, REVISION.REMOVED.isFalse().and(is(key))).stream().findFirst();
    }

    /**
     * The current revision, perhaps one that took the document out; its text is not checked, for it may be about to be
     * replaced.
     */
    static Optional<StoredRevision> current(DSLContext sql, DocumentKey key) {
        return sql.select(Revisions.FIELDS).from(DOCUMENT)
                .join(REVISION).on(REVISION.ID.eq(DOCUMENT.CURRENT))
                .join(CHANGE_SET).on(CHANGE_SET.ID.eq(REVISION.CHANGE_SET))
                .where(is(key)).fetchOptional(Revisions::map);
    }

    static void ensure(DSLContext sql, DocumentKey key) {
        sql.insertInto(DOCUMENT).set(DOCUMENT.KIND, key.kind().name()).set(DOCUMENT.ID, key.id())
                .onConflictDoNothing().execute();
    }

    static void pointTo(DSLContext sql, DocumentKey key, long revision) {
        sql.update(DOCUMENT).set(DOCUMENT.CURRENT, revision).where(is(key)).execute();
    }

    static void setLocked(DSLContext sql, DocumentKey key, boolean locked) {
        sql.update(DOCUMENT).set(DOCUMENT.LOCKED, locked).where(is(key)).execute();
    }

    static boolean isLocked(DSLContext sql, DocumentKey key) {
        return sql.fetchExists(DOCUMENT, is(key).and(DOCUMENT.LOCKED.isTrue()));
    }

    /** @throws StoreException where the document does not stand in the book */
    static StoredRevision require(DSLContext sql, DocumentKey key) {
        return current(sql, key).filter(stored -> !stored.revision().removed())
                .orElseThrow(() -> new StoreException(StoreException.Kind.FAILED, "This text is no longer in the book; "
                        + "nothing was changed. Undo brings it back."));
    }

    private static Condition is(DocumentKey key) {
        return DOCUMENT.KIND.eq(key.kind().name()).and(DOCUMENT.ID.eq(key.id()));
    }

    private static List<Document> select(DSLContext sql, Condition which) {
        Revision any = REVISION.as("any_revision");
        Field<Integer> versions = DSL.field(DSL.selectCount().from(any)
                .where(any.KIND.eq(DOCUMENT.KIND)).and(any.DOCUMENT_ID.eq(DOCUMENT.ID)));
        List<SelectField<?>> fields = new ArrayList<>(Revisions.FIELDS);
        fields.addAll(List.of(DOCUMENT.KIND, DOCUMENT.ID, DOCUMENT.LOCKED));
        fields.add(versions);
        List<StoredRevision> found = new ArrayList<>();
        List<Document> documents = sql.select(fields).from(DOCUMENT)
                .join(REVISION).on(REVISION.ID.eq(DOCUMENT.CURRENT))
                .join(CHANGE_SET).on(CHANGE_SET.ID.eq(REVISION.CHANGE_SET))
                .where(which).fetch(row -> {
                    StoredRevision stored = Revisions.map(row);
                    // The hash says that a text is as it was written, and not whose it is.
                    if (!stored.revision().key().equals(StoredValues.key(row.get(DOCUMENT.KIND), row.get(DOCUMENT.ID)))) {
                        throw StoredValues.damaged(null);
                    }
                    found.add(stored);
                    return document(row, stored, row.get(versions));
                });
        Revisions.requireWhole(found);
        return documents;
    }

    private static Document document(Record row, StoredRevision stored, int versions) {
        return new Document(stored.revision().key(), stored.position(), row.get(DOCUMENT.LOCKED), stored.revision(),
                versions);
    }
}
