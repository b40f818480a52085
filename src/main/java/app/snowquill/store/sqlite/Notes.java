package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.FAILURE;
import static app.snowquill.store.sqlite.schema.Tables.PARTIAL_TEXT;
import static app.snowquill.store.sqlite.schema.Tables.PROPOSAL;

import app.snowquill.store.Failure;
import app.snowquill.store.Proposal;
import app.snowquill.story.DocumentKey;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/**
 * What waits beside a document: why it failed, a version proposed, text half written.
 * Stateless.
 */
final class Notes {
    private Notes() {
    }

    static void dropFailure(DSLContext sql, DocumentKey key) {
        sql.deleteFrom(FAILURE).where(FAILURE.KIND.eq(key.kind().name()), FAILURE.ID.eq(key.id())).execute();
    }

    static void putFailure(DSLContext sql, Failure failure) {
        sql.insertInto(FAILURE)
                .set(FAILURE.KIND, failure.key().kind().name()).set(FAILURE.ID, failure.key().id())
                .set(FAILURE.MESSAGE, failure.message()).set(FAILURE.RAW, failure.raw())
                .set(FAILURE.AT, failure.at().toString())
                .onDuplicateKeyUpdate()
                .set(FAILURE.MESSAGE, failure.message()).set(FAILURE.RAW, failure.raw())
                .set(FAILURE.AT, failure.at().toString()).execute();
    }

    static List<Failure> failures(DSLContext sql) {
        return sql.selectFrom(FAILURE).fetch(row -> new Failure(key(row.getKind(), row.getId()), row.getMessage(),
                row.getRaw(), StoredValues.time(row.getAt()))).stream().sorted(Comparator.comparing(Failure::key)).toList();
    }

    static void putProposal(DSLContext sql, Proposal proposal) {
        dropProposal(sql, proposal.key());
        sql.insertInto(PROPOSAL)
                .set(PROPOSAL.KIND, proposal.key().kind().name()).set(PROPOSAL.ID, proposal.key().id())
                .set(PROPOSAL.CONTENT, proposal.content()).set(PROPOSAL.SHA256, ContentHash.of(proposal.content()))
                .set(PROPOSAL.CONSUMED, proposal.consumed()).set(PROPOSAL.AGENT, proposal.agent())
                .set(PROPOSAL.AT, proposal.at().toString()).execute();
    }

    static List<Proposal> proposals(DSLContext sql) {
        var rows = sql.selectFrom(PROPOSAL).fetch();
        int bad = (int) rows.stream().filter(row -> !ContentHash.of(row.getContent()).equals(row.getSha256())).count();
        ContentHash.require(bad, rows.size());
        return rows.stream().map(row -> new Proposal(key(row.getKind(), row.getId()), row.getContent(),
                row.getConsumed(),
                row.getAgent(), StoredValues.time(row.getAt()))).sorted(Comparator.comparing(Proposal::key)).toList();
    }

    static void dropProposal(DSLContext sql, DocumentKey key) {
        sql.deleteFrom(PROPOSAL).where(PROPOSAL.KIND.eq(key.kind().name()), PROPOSAL.ID.eq(key.id())).execute();
    }

    static void putPartial(DSLContext sql, DocumentKey key, String text, Clock clock) {
        String at = clock.instant().toString();
        sql.insertInto(PARTIAL_TEXT)
                .set(PARTIAL_TEXT.KIND, key.kind().name()).set(PARTIAL_TEXT.ID, key.id())
                .set(PARTIAL_TEXT.CONTENT, text).set(PARTIAL_TEXT.AT, at)
                .onDuplicateKeyUpdate().set(PARTIAL_TEXT.CONTENT, text).set(PARTIAL_TEXT.AT, at).execute();
    }

    static Map<DocumentKey, String> partials(DSLContext sql) {
        Map<DocumentKey, String> texts = new TreeMap<>();
        sql.selectFrom(PARTIAL_TEXT).forEach(row -> texts.put(key(row.getKind(), row.getId()), row.getContent()));
        return Collections.unmodifiableMap(texts);
    }

    static void dropPartial(DSLContext sql, DocumentKey key) {
        sql.deleteFrom(PARTIAL_TEXT).where(PARTIAL_TEXT.KIND.eq(key.kind().name()), PARTIAL_TEXT.ID.eq(key.id()))
                .execute();
    }

    private static DocumentKey key(String kind, String id) {
        return StoredValues.key(kind, id);
    }
}
