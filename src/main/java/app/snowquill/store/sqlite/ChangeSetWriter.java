package app.snowquill.store.sqlite;

import app.snowquill.store.Author;
import app.snowquill.store.ChangeSet;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.store.Mark;
import app.snowquill.store.StoreException;
import app.snowquill.story.DocumentKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;

/** Writes change sets. Always called inside a transaction, on the store's thread. */
final class ChangeSetWriter {
    private final Clock clock;

    ChangeSetWriter(Clock clock) {
        this.clock = clock;
    }

    /** Empty where no text changes. */
    Optional<ChangeSet> write(DSLContext sql, CommitRequest request) {
        request.work().ifPresent(work -> WorkRows.finish(sql, work, now()));
        List<NewRevision> changes = new ArrayList<>();
        for (Edit edit : request.edits()) {
            Optional<StoredRevision> current = DocumentRows.current(sql, edit.key());
            requireBase(edit, current);
            change(sql, edit, current, request).ifPresent(changes::add);
        }
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        long id = ChangeSets.insert(sql, ChangeSets.Act.WRITE, request.reason(), request.author(), request.agent(),
                OptionalLong.empty(), now());
        for (NewRevision made : changes) {
            append(sql, made, id);
            if (made.author() == Author.AGENT || !made.agent().isBlank()) { // a part of a proposal settles it too, but what the author types must not take away a version that waits for a word
                MarkChanges.between(sql, MarkChange.Mark.PROPOSAL, made.key(), "")
                        .ifPresent(settled -> MarkChanges.write(sql, settled, id));
                Notes.clear(sql, made.key());
            }
        }
        request.agreeing().forEach((key, consumed) -> MarkChanges.between(sql, MarkChange.Mark.CONSUMED, key, consumed)
                .ifPresent(agreed -> MarkChanges.write(sql, agreed, id)));
        return Optional.of(ChangeSets.find(sql, id));
    }

    /** Empty where no mark changes. */
    Optional<ChangeSet> mark(DSLContext sql, String reason, List<Mark> marks) {
        List<MarkChange> changes = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Locked lock) {
                DocumentRows.require(sql, lock.key());
                MarkChanges.between(sql, MarkChange.Mark.LOCKED, lock.key(), lock.on() ? "1" : "0").ifPresent(changes::add);
            } else if (mark instanceof Mark.Agreed agreed) {
                DocumentRows.require(sql, agreed.key());
                MarkChanges.between(sql, MarkChange.Mark.CONSUMED, agreed.key(), agreed.consumed()).ifPresent(changes::add);
            } else {
                MarkChanges.between(sql, MarkChange.Mark.PROPOSAL, mark.key(), "").ifPresent(changes::add);
                MarkChanges.between(sql, MarkChange.Mark.PARTIAL, mark.key(), "").ifPresent(changes::add);
            }
        }
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        long id = ChangeSets.insert(sql, ChangeSets.Act.WRITE, reason, Author.HAND, "", OptionalLong.empty(), now());
        changes.forEach(change -> MarkChanges.write(sql, change, id));
        return Optional.of(ChangeSets.find(sql, id));
    }

    /** Makes {@code made} its document's current revision. */
    void append(DSLContext sql, NewRevision made, long changeSet) {
        DocumentKey key = made.key();
        OptionalLong parent = DocumentRows.current(sql, key).map(before -> OptionalLong.of(before.revision().id()))
                .orElse(OptionalLong.empty());
        DocumentRows.ensure(sql, key);
        DocumentRows.pointTo(sql, key, Revisions.insert(sql, made, parent, changeSet, now()));
        Notes.dropFailure(sql, key);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Optional<NewRevision> change(DSLContext sql, Edit edit, Optional<StoredRevision> current,
                                                CommitRequest request) {
        Optional<StoredRevision> standing = current.filter(stored -> !stored.revision().removed());
        if (edit.removes()) {
            return standing.map(stored -> NewRevision.removal(stored, request.author(), request.agent()));
        }
        if (standing.isPresent() && standing.get().revision().content().equals(edit.content())) {
            confirm(sql, edit, standing.get(), request.author());
            return Optional.empty();
        }
        return Optional.of(NewRevision.written(edit, request));
    }

    /**
     * The same text again is no new version. From an agent it says that the text agrees with what it is made from now;
     * from the author it may be a save of what was merely looked at, and says nothing.
     */
    private static void confirm(DSLContext sql, Edit edit, StoredRevision standing, Author author) {
        if (edit.position() != standing.position()) {
            Revisions.setPosition(sql, standing.revision().id(), edit.position());
        }
        if (author == Author.AGENT) {
            Revisions.setConsumed(sql, standing.revision().id(), edit.consumed());
            Notes.clear(sql, edit.key());
        }
    }

    private static void requireBase(Edit edit, Optional<StoredRevision> current) {
        if (edit.base().isPresent() && current.map(stored -> stored.revision().id())
                .filter(id -> id == edit.base().getAsLong())
                .isEmpty()) {
            throw new StoreException(StoreException.Kind.MOVED_ON,
                    "This text was changed while the edit was being made. "
                    + "The newer text was kept. Look at it, then make the edit again.");
        }
    }
}
