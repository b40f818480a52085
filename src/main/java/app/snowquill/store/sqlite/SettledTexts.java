package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.PARTIAL_TEXT;
import static app.snowquill.store.sqlite.schema.Tables.PROPOSAL;
import static app.snowquill.store.sqlite.schema.Tables.SETTLED_TEXT;

import app.snowquill.store.sqlite.schema.tables.records.SettledTextRecord;
import app.snowquill.story.DocumentKey;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;

/**
 * Texts that waited beside a document until the author took them in or away, kept so that either can be undone. Each is
 * named by its number; a blank name is no text. Stateless; everything happens inside a transaction.
 */
final class SettledTexts {
    private SettledTexts() {
    }

    /** Keeps the proposal that waits, if there is one. */
    static String keepProposal(DSLContext sql, DocumentKey key) {
        return sql.selectFrom(PROPOSAL).where(is(key, PROPOSAL.KIND, PROPOSAL.ID)).fetchOptional()
                .map(row -> put(sql, key, row.getContent(), row.getSha256(), row.getConsumed(), row.getAgent(), row.getAt()))
                .orElse("");
    }

    /** Keeps the half-written text, if there is one. */
    static String keepPartial(DSLContext sql, DocumentKey key) {
        return sql.selectFrom(PARTIAL_TEXT).where(is(key, PARTIAL_TEXT.KIND, PARTIAL_TEXT.ID)).fetchOptional()
                .map(row -> put(sql, key, row.getContent(), ContentHash.of(row.getContent()), "", "", row.getAt())).orElse("");
    }

    /** Makes that text the one proposed; a blank {@code name} leaves none. */
    static void bringBackProposal(DSLContext sql, DocumentKey key, String name) {
        Notes.dropProposal(sql, key);
        if (!name.isEmpty()) {
            SettledTextRecord row = find(sql, name);
            sql.insertInto(PROPOSAL).set(PROPOSAL.KIND, row.getKind()).set(PROPOSAL.ID, row.getDocumentId())
                    .set(PROPOSAL.CONTENT, row.getContent()).set(PROPOSAL.SHA256, row.getSha256())
                    .set(PROPOSAL.CONSUMED, row.getConsumed()).set(PROPOSAL.AGENT, row.getAgent())
                    .set(PROPOSAL.AT, row.getAt()).execute();
        }
    }

    /** Makes that text the half-written one; a blank {@code name} leaves none. */
    static void bringBackPartial(DSLContext sql, DocumentKey key, String name) {
        Notes.dropPartial(sql, key);
        if (!name.isEmpty()) {
            SettledTextRecord row = find(sql, name);
            sql.insertInto(PARTIAL_TEXT).set(PARTIAL_TEXT.KIND, row.getKind()).set(PARTIAL_TEXT.ID, row.getDocumentId())
                    .set(PARTIAL_TEXT.CONTENT, row.getContent()).set(PARTIAL_TEXT.AT, row.getAt()).execute();
        }
    }

    private static SettledTextRecord find(DSLContext sql, String name) {
        SettledTextRecord row = sql.fetchSingle(SETTLED_TEXT, SETTLED_TEXT.ID.eq(Long.parseLong(name)));
        ContentHash.require(ContentHash.of(row.getContent()).equals(row.getSha256()) ? 0 : 1, 1);
        return row;
    }

    private static String put(DSLContext sql, DocumentKey key, String content, String sha256, String consumed, String agent,
                              String at) {
        sql.insertInto(SETTLED_TEXT).set(SETTLED_TEXT.KIND, key.kind().name()).set(SETTLED_TEXT.DOCUMENT_ID, key.id())
                .set(SETTLED_TEXT.CONTENT, content).set(SETTLED_TEXT.SHA256, sha256).set(SETTLED_TEXT.CONSUMED, consumed)
                .set(SETTLED_TEXT.AGENT, agent).set(SETTLED_TEXT.AT, at).execute();
        return sql.lastID().toString();
    }

    private static Condition is(DocumentKey key, TableField<?, String> kind, TableField<?, String> id) {
        return kind.eq(key.kind().name()).and(id.eq(key.id()));
    }
}
