package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.KEPT_ANSWER;
import static app.snowquill.store.sqlite.schema.Tables.WORK_DONE;

import app.snowquill.store.FinishedWork;
import app.snowquill.store.KeptAnswerRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The tables of what jobs have written, and of answers for what they have not. Stateless. */
final class WorkRows {
    private WorkRows() {
    }

    /** To be called in the transaction that keeps the document. */
    static void finish(DSLContext sql, FinishedWork work, Instant at) {
        sql.insertInto(WORK_DONE).set(WORK_DONE.JOB, work.job()).set(WORK_DONE.WORK, work.work())
                .set(WORK_DONE.KIND, work.document().kind().name()).set(WORK_DONE.DOCUMENT_ID, work.document().id())
                .set(WORK_DONE.AT, at.toString()).onConflictDoNothing().execute();
        sql.deleteFrom(KEPT_ANSWER).where(KEPT_ANSWER.JOB.eq(work.job()))
                .and(KEPT_ANSWER.KIND.eq(work.document().kind().name()))
                .and(KEPT_ANSWER.DOCUMENT_ID.eq(work.document().id())).execute();
    }

    static List<FinishedWork> done(DSLContext sql, long job) {
        return sql.selectFrom(WORK_DONE).where(WORK_DONE.JOB.eq(job)).fetch(row ->
                new FinishedWork(row.getJob(), StoredValues.key(row.getKind(), row.getDocumentId()), row.getWork()));
    }

    static void takeOver(DSLContext sql, long from, long to) {
        sql.insertInto(WORK_DONE, WORK_DONE.JOB, WORK_DONE.WORK, WORK_DONE.KIND, WORK_DONE.DOCUMENT_ID, WORK_DONE.AT)
                .select(sql.select(DSL.val(to), WORK_DONE.WORK, WORK_DONE.KIND, WORK_DONE.DOCUMENT_ID, WORK_DONE.AT).from(WORK_DONE)
                        .where(WORK_DONE.JOB.eq(from))).execute();
    }

    static void put(DSLContext sql, KeptAnswerRow answer) {
        sql.insertInto(KEPT_ANSWER).set(KEPT_ANSWER.JOB, answer.job()).set(KEPT_ANSWER.REQUEST, answer.request())
                .set(KEPT_ANSWER.KIND, answer.document().kind().name()).set(KEPT_ANSWER.DOCUMENT_ID, answer.document().id())
                .set(KEPT_ANSWER.ANSWER, answer.answer()).set(KEPT_ANSWER.FINISH, answer.finish())
                .set(KEPT_ANSWER.TOKENS_IN, (long) answer.tokensIn()).set(KEPT_ANSWER.TOKENS_OUT, (long) answer.tokensOut())
                .onConflictDoNothing().execute();
    }

    static Optional<KeptAnswerRow> find(DSLContext sql, long job, String request) {
        return sql.fetchOptional(KEPT_ANSWER, KEPT_ANSWER.JOB.eq(job), KEPT_ANSWER.REQUEST.eq(request)).map(row ->
                new KeptAnswerRow(row.getJob(), row.getRequest(), StoredValues.key(row.getKind(), row.getDocumentId()),
                        row.getAnswer(), row.getFinish(), row.getTokensIn().intValue(), row.getTokensOut().intValue()));
    }
}
