package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.CALL_METRIC;

import app.snowquill.store.CallMetric;
import app.snowquill.store.sqlite.schema.tables.records.CallMetricRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The table of what calls of the model cost. Stateless. */
final class Calls {
    private static final int RAW_TEXTS_KEPT = 200;

    private Calls() {
    }

    static long add(DSLContext sql, CallMetric call, String rawText) {
        sql.insertInto(CALL_METRIC)
                .set(CALL_METRIC.JOB, call.job().isPresent() ? call.job().getAsLong() : null)
                .set(CALL_METRIC.COMPONENT, call.component()).set(CALL_METRIC.STAGE, call.stage())
                .set(CALL_METRIC.SUBJECT, call.subject()).set(CALL_METRIC.URGENCY, call.urgency())
                .set(CALL_METRIC.ATTEMPT, (long) call.attempt()).set(CALL_METRIC.PROMPT_SHA256, call.promptSha256())
                .set(CALL_METRIC.PARAMETERS, call.parameters()).set(CALL_METRIC.MODEL, call.model())
                .set(CALL_METRIC.TOKENS_IN, (long) call.tokensIn()).set(CALL_METRIC.TOKENS_OUT, (long) call.tokensOut())
                .set(CALL_METRIC.CACHED, (long) call.cached()).set(CALL_METRIC.FIRST_TOKEN_MS, call.firstTokenMillis())
                .set(CALL_METRIC.TOTAL_MS, call.totalMillis()).set(CALL_METRIC.SERVED, call.served())
                .set(CALL_METRIC.FINISH, call.finish()).set(CALL_METRIC.ENDING, call.ending())
                .set(CALL_METRIC.RAW_TEXT, rawText.isBlank() ? null : beginning(rawText))
                .set(CALL_METRIC.AT, call.at().toString()).execute();
        long id = sql.lastID().longValueExact();
        if (!rawText.isBlank()) {
            forgetOldRawTexts(sql);
        }
        return id;
    }

    /** In whole characters, and counted as SQLite counts them. */
    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= CallMetric.LONGEST_RAW_TEXT ? text
                : text.substring(0, text.offsetByCodePoints(0, CallMetric.LONGEST_RAW_TEXT));
    }

    private static void forgetOldRawTexts(DSLContext sql) {
        sql.update(CALL_METRIC).setNull(CALL_METRIC.RAW_TEXT).where(CALL_METRIC.RAW_TEXT.isNotNull())
                .and(CALL_METRIC.ID.notIn(DSL.select(CALL_METRIC.ID).from(CALL_METRIC).where(CALL_METRIC.RAW_TEXT.isNotNull())
                        .orderBy(CALL_METRIC.ID.desc()).limit(RAW_TEXTS_KEPT)))
                .execute();
    }

    static Optional<String> rawText(DSLContext sql, long id) {
        return sql.select(CALL_METRIC.RAW_TEXT).from(CALL_METRIC).where(CALL_METRIC.ID.eq(id))
                .fetchOptional(CALL_METRIC.RAW_TEXT);
    }

    /** Newest first. */
    static List<CallMetric> newest(DSLContext sql, int limit) {
        return sql.selectFrom(CALL_METRIC).orderBy(CALL_METRIC.ID.desc()).limit(limit).fetch(Calls::map);
    }

    private static CallMetric map(CallMetricRecord row) {
        return new CallMetric(row.getId(), row.getJob() == null ? OptionalLong.empty() : OptionalLong.of(row.getJob()),
                row.getComponent(), row.getStage(), row.getSubject(), row.getUrgency(), row.getAttempt().intValue(),
                row.getPromptSha256(), row.getParameters(), row.getModel(), row.getTokensIn().intValue(),
                row.getTokensOut().intValue(), row.getCached().intValue(), row.getFirstTokenMs(), row.getTotalMs(),
                row.getServed(), row.getFinish(), row.getEnding(), row.getRawText() != null, StoredValues.time(row.getAt()));
    }
}
