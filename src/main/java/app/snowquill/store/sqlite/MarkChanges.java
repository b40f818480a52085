package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.MARK_CHANGE;

import app.snowquill.store.sqlite.MarkChange.Mark;
import app.snowquill.store.sqlite.schema.tables.records.MarkChangeRecord;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The table of marks that change sets changed. Stateless; everything but reading happens inside a transaction. */
final class MarkChanges {
    private MarkChanges() {
    }

    /** Those of one change set, in the order in which they were made. */
    static List<MarkChange> of(DSLContext sql, long changeSet) {
        return sql.selectFrom(MARK_CHANGE).where(MARK_CHANGE.CHANGE_SET.eq(changeSet)).orderBy(MARK_CHANGE.ID)
                .fetch(row -> new MarkChange(Mark.valueOf(row.getMark()), key(row), row.getBefore(), row.getAfter()));
    }

    /** The documents whose marks each change set changed, from {@code changeSet} on. */
    static Map<Long, List<DocumentKey>> keysSince(DSLContext sql, long changeSet) {
        return sql.selectFrom(MARK_CHANGE).where(MARK_CHANGE.CHANGE_SET.ge(changeSet)).orderBy(MARK_CHANGE.ID).stream()
                .collect(Collectors.groupingBy(MarkChangeRecord::getChangeSet,
                        Collectors.mapping(MarkChanges::key, Collectors.toList())));
    }

    /** What giving a mark another value would change; empty where it has that value. */
    static Optional<MarkChange> between(DSLContext sql, Mark mark, DocumentKey key, String after) {
        String before = switch (mark) {
            case LOCKED -> DocumentRows.isLocked(sql, key) ? "1" : "0";
            case CONSUMED -> DocumentRows.current(sql, key).map(stored -> stored.revision().consumed()).orElse("");
            case PROPOSAL -> SettledTexts.keepProposal(sql, key);
            case PARTIAL -> SettledTexts.keepPartial(sql, key);
        };
        return before.equals(after) ? Optional.empty() : Optional.of(new MarkChange(mark, key, before, after));
    }

    /** Makes the change, as part of a change set. */
    static void write(DSLContext sql, MarkChange change, long changeSet) {
        DocumentKey key = change.key();
        switch (change.mark()) {
            case LOCKED -> DocumentRows.setLocked(sql, key, change.after().equals("1"));
            case CONSUMED -> DocumentRows.current(sql, key)
                    .ifPresent(stored -> Revisions.setConsumed(sql, stored.revision().id(), change.after()));
            case PROPOSAL -> SettledTexts.bringBackProposal(sql, key, change.after());
            case PARTIAL -> SettledTexts.bringBackPartial(sql, key, change.after());
        }
        sql.insertInto(MARK_CHANGE).set(MARK_CHANGE.CHANGE_SET, changeSet).set(MARK_CHANGE.MARK, change.mark().name())
                .set(MARK_CHANGE.KIND, key.kind().name()).set(MARK_CHANGE.DOCUMENT_ID, key.id())
                .set(MARK_CHANGE.BEFORE, change.before()).set(MARK_CHANGE.AFTER, change.after()).execute();
    }

    private static DocumentKey key(MarkChangeRecord row) {
        return new DocumentKey(DocumentKind.valueOf(row.getKind()), row.getDocumentId());
    }
}
