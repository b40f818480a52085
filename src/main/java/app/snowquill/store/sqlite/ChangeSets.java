package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.CHANGE_SET;

import app.snowquill.store.Author;
import app.snowquill.store.ChangeSet;
import app.snowquill.store.Revision;
import app.snowquill.store.sqlite.schema.tables.records.ChangeSetRecord;
import app.snowquill.story.DocumentKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The table of change sets. Stateless. */
final class ChangeSets {
    /** What a change set is: something written, something taken back, or something brought back after all. */
    enum Act {
        WRITE, UNDO, REDO
    }

    private ChangeSets() {
    }

    static long insert(DSLContext sql, Act act, String reason, Author author, String agent, OptionalLong undoes,
            Instant at) {
        sql.insertInto(CHANGE_SET)
                .set(CHANGE_SET.ACT, act.name())
                .set(CHANGE_SET.REASON, reason)
                .set(CHANGE_SET.AUTHOR, author.name())
                .set(CHANGE_SET.AGENT, agent)
                .set(CHANGE_SET.UNDOES, undoes.isPresent() ? undoes.getAsLong() : null)
                .set(CHANGE_SET.AT, at.toString())
                .execute();
        return sql.lastID().longValueExact();
    }

    static ChangeSet find(DSLContext sql, long id) {
        ChangeSetRecord row = sql.fetchSingle(CHANGE_SET, CHANGE_SET.ID.eq(id));
        return map(row, Revisions.ofChangeSet(sql, id).stream().map(StoredRevision::revision).toList(),
                MarkChanges.of(sql, id).stream().map(MarkChange::key).toList());
    }

    /** Newest first. */
    static List<ChangeSet> newest(DSLContext sql, int limit) {
        List<ChangeSetRecord> rows = sql.selectFrom(CHANGE_SET).orderBy(CHANGE_SET.ID.desc()).limit(limit).fetch();
        long oldest = rows.isEmpty() ? Long.MAX_VALUE : rows.get(rows.size() - 1).getId();
        Map<Long, List<Revision>> revisions = Revisions.sinceChangeSet(sql, oldest).stream()
                .map(StoredRevision::revision).collect(Collectors.groupingBy(Revision::changeSet));
        Map<Long, List<DocumentKey>> marked = MarkChanges.keysSince(sql, oldest);
        return rows.stream().map(row -> map(row, revisions.getOrDefault(row.getId(), List.of()),
                marked.getOrDefault(row.getId(), List.of()))).toList();
    }

    private static ChangeSet map(ChangeSetRecord row, List<Revision> newestFirst, List<DocumentKey> marked) {
        List<Revision> asWritten = newestFirst.stream().sorted(Comparator.comparingLong(Revision::id)).toList();
        return new ChangeSet(row.getId(), row.getReason(), StoredValues.named(Author.class, row.getAuthor()), row.getAgent(),
                StoredValues.time(row.getAt()), row.getUndoes() == null ? OptionalLong.empty()
                        : OptionalLong.of(row.getUndoes()),
                row.getUndone(), asWritten, marked.stream().distinct().toList());
    }
}
