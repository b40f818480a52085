package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.CALL_METRIC;

import app.snowquill.store.CallMetric;
import app.snowquill.store.sqlite.schema.tables.records.CallMetricRecord;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jooq.DSLContext;

/** The table of what calls of the model cost. Stateless. */
final class Calls {
    private Calls() {
    }

    static void add(DSLContext sql, CallMetric call) {
        sql.insertInto(CALL_METRIC)
                .set(CALL_METRIC.JOB, call.job().isPresent() ? call.job().getAsLong() : null)
                .set(CALL_METRIC.COMPONENT, call.component()).set(CALL_METRIC.STAGE, call.stage())
                .set(CALL_METRIC.ATTEMPT, (long) call.attempt()).set(CALL_METRIC.PROMPT_SHA256, call.promptSha256())
                .set(CALL_METRIC.MODEL, call.model()).set(CALL_METRIC.TOKENS_IN, (long) call.tokensIn())
                .set(CALL_METRIC.TOKENS_OUT, (long) call.tokensOut()).set(CALL_METRIC.CACHED, (long) call.cached())
                .set(CALL_METRIC.FIRST_TOKEN_MS, call.firstTokenMillis()).set(CALL_METRIC.TOTAL_MS, call.totalMillis())
                .set(CALL_METRIC.FINISH, call.finish()).set(CALL_METRIC.AT, call.at().toString()).execute();
    }

    /** Newest first. */
    static List<CallMetric> newest(DSLContext sql, int limit) {
        return sql.selectFrom(CALL_METRIC).orderBy(CALL_METRIC.ID.desc()).limit(limit).fetch(Calls::map);
    }

    private static CallMetric map(CallMetricRecord row) {
        return new CallMetric(row.getJob() == null ? OptionalLong.empty() : OptionalLong.of(row.getJob()),
                row.getComponent(), row.getStage(), row.getAttempt().intValue(), row.getPromptSha256(), row.getModel(),
                row.getTokensIn().intValue(), row.getTokensOut().intValue(), row.getCached().intValue(),
                row.getFirstTokenMs(), row.getTotalMs(), row.getFinish(), Instant.parse(row.getAt()));
    }
}
