package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.REVISION;

import app.snowquill.store.Author;
import app.snowquill.store.ChangeSet;
import app.snowquill.store.StoreException;
import app.snowquill.store.sqlite.ChangeSets.Act;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Writes earlier texts again as the author's newest. On the store's thread, inside a transaction. */
final class GoingBack {
    private final ChangeSetWriter writer;

    GoingBack(ChangeSetWriter writer) {
        this.writer = writer;
    }

    Optional<ChangeSet> toRevision(DSLContext sql, long revision, String reason) {
        StoredRevision earlier = Revisions.find(sql, revision).orElseThrow(() -> new StoreException(
                StoreException.Kind.FAILED, "There is no version r" + revision + " in this book. Nothing was changed."));
        return write(sql, Map.of(earlier.revision().key(), Optional.of(earlier)), reason);
    }

    Optional<ChangeSet> toBook(DSLContext sql, long changeSet, String reason) {
        Snapshots.requireChangeSet(sql, changeSet);
        Map<DocumentKey, Optional<StoredRevision>> wanted = new LinkedHashMap<>();
        DocumentRows.standing(sql).forEach(document -> wanted.put(document.key(), Optional.empty()));
        standingAfter(sql, changeSet).forEach((key, stored) -> wanted.put(key, Optional.of(stored)));
        return write(sql, wanted, reason);
    }

    /** Each document that stood in the book after a change set. */
    static Map<DocumentKey, StoredRevision> standingAfter(DSLContext sql, long changeSet) {
        Map<DocumentKey, StoredRevision> standing = new LinkedHashMap<>();
        sql.select(DSL.max(REVISION.ID)).from(REVISION).where(REVISION.CHANGE_SET.le(changeSet))
                .groupBy(REVISION.KIND, REVISION.DOCUMENT_ID).fetch(0, Long.class)
                .forEach(id -> Revisions.find(sql, id).filter(stored -> !stored.revision().removed())
                        .ifPresent(stored -> standing.put(stored.revision().key(), stored)));
        return standing;
    }

    /** @param wanted the text each document is to have; empty takes it out of the book */
    private Optional<ChangeSet> write(DSLContext sql, Map<DocumentKey, Optional<StoredRevision>> wanted, String reason) {
        List<NewRevision> changes = new ArrayList<>();
        wanted.forEach((key, earlier) -> change(DocumentRows.current(sql, key), earlier).ifPresent(changes::add));
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        long id = ChangeSets.insert(sql, Act.WRITE, reason, Author.HAND, "", OptionalLong.empty(), writer.now());
        changes.forEach(made -> writer.append(sql, made, id));
        return Optional.of(ChangeSets.find(sql, id));
    }

    private static Optional<NewRevision> change(Optional<StoredRevision> current, Optional<StoredRevision> earlier) {
        Optional<StoredRevision> standing = current.filter(stored -> !stored.revision().removed());
        if (earlier.isEmpty() || earlier.get().revision().removed()) {
            return standing.map(stored -> NewRevision.removal(stored, Author.HAND, ""));
        }
        boolean same = standing.isPresent()
                && standing.get().revision().content().equals(earlier.get().revision().content())
                && standing.get().position() == earlier.get().position();
        return same ? Optional.empty() : Optional.of(NewRevision.broughtBack(earlier.get()));
    }
}
