package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.CHANGE_SET;
import static app.snowquill.store.sqlite.schema.Tables.MARK_CHANGE;
import static app.snowquill.store.sqlite.schema.Tables.REVISION;

import app.snowquill.store.Author;
import app.snowquill.store.ChangeSet;
import app.snowquill.store.sqlite.ChangeSets.Act;
import app.snowquill.store.sqlite.schema.tables.records.ChangeSetRecord;
import app.snowquill.story.DocumentKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Takes change sets back and brings them back again. Nothing is deleted: an undo is a change set with the earlier
 * texts, a redo the same for an undo. Called on the store's thread, {@link #undo} and {@link #redo} inside a
 * transaction.
 */
final class UndoHistory {
    /** The change set that made the book; without it there would be no book. */
    private static final long CREATION = 1;

    private final ChangeSetWriter writer;

    UndoHistory(ChangeSetWriter writer) {
        this.writer = writer;
    }

    Optional<ChangeSet> undo(DSLContext sql) {
        return undoable(sql).map(set -> invert(sql, set, Act.UNDO));
    }

    Optional<ChangeSet> redo(DSLContext sql) {
        return redoable(sql).map(set -> invert(sql, set, Act.REDO));
    }

    /** The newest that stands: written, or undone and brought back. Those that were thinned are no steps any more. */
    Optional<ChangeSetRecord> undoable(DSLContext sql) {
        return sql.selectFrom(CHANGE_SET)
                .where(CHANGE_SET.ACT.ne(Act.UNDO.name()), CHANGE_SET.UNDONE.isFalse(), CHANGE_SET.ID.gt(CREATION),
                        CHANGE_SET.ID.in(DSL.select(REVISION.CHANGE_SET).from(REVISION)
                                .union(DSL.select(MARK_CHANGE.CHANGE_SET).from(MARK_CHANGE))))
                .orderBy(CHANGE_SET.ID.desc()).limit(1).fetchOptional();
    }

    /** The newest undo that stands, unless something was written after it. */
    Optional<ChangeSetRecord> redoable(DSLContext sql) {
        return sql.selectFrom(CHANGE_SET)
                .where(CHANGE_SET.ACT.ne(Act.REDO.name()),
                        CHANGE_SET.UNDONE.isFalse().or(CHANGE_SET.ACT.eq(Act.WRITE.name())))
                .orderBy(CHANGE_SET.ID.desc()).limit(1).fetchOptional()
                .filter(newest -> newest.getAct().equals(Act.UNDO.name()));
    }

    private ChangeSet invert(DSLContext sql, ChangeSetRecord set, Act act) {
        String reason = (act == Act.UNDO ? "Undo: " : "Redo: ") + bareReason(set);
        long id = ChangeSets.insert(sql, act, reason, Author.HAND, "", OptionalLong.of(set.getId()), writer.now());
        sql.update(CHANGE_SET).set(CHANGE_SET.UNDONE, true).where(CHANGE_SET.ID.eq(set.getId())).execute();
        firstOfEach(sql, set.getId()).values().forEach(made -> writer.append(sql, before(sql, made), id));
        // A change set changes each mark once.
        MarkChanges.of(sql, set.getId()).forEach(made -> MarkChanges.between(sql, made.mark(), made.key(), made.before())
                .ifPresent(inverse -> MarkChanges.write(sql, inverse, id)));
        return ChangeSets.find(sql, id);
    }

    private static Map<DocumentKey, StoredRevision> firstOfEach(DSLContext sql, long changeSet) {
        Map<DocumentKey, StoredRevision> first = new LinkedHashMap<>();
        Revisions.ofChangeSet(sql, changeSet).forEach(each -> first.put(each.revision().key(), each));
        return first;
    }

    private static NewRevision before(DSLContext sql, StoredRevision made) {
        OptionalLong parent = made.revision().parent();
        return parent.isPresent() ? NewRevision.restored(Revisions.find(sql, parent.getAsLong()).orElseThrow())
                : NewRevision.removal(made, Author.HAND, "");
    }

    private static String bareReason(ChangeSetRecord set) {
        return set.getAct().equals(Act.WRITE.name()) ? set.getReason() : set.getReason().substring("Undo: ".length());
    }
}
