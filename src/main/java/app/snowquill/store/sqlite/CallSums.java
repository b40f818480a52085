package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.CALL_METRIC;

import app.snowquill.store.CallTotal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** What the calls of a book came to, added up by the database. Stateless. */
final class CallSums {
    private static final Condition WRITTEN = CALL_METRIC.SERVED.eq("MODEL");
    private static final Condition FAILED = CALL_METRIC.ENDING.notIn("STOP", "LENGTH", "CANCELLED");

    private CallSums() {
    }

    static List<CallTotal> byComponent(DSLContext sql) {
        return sums(sql, CALL_METRIC.COMPONENT, CALL_METRIC.COMPONENT.asc());
    }

    static List<CallTotal> byDay(DSLContext sql) {
        Field<String> day = DSL.field("date({0}, 'localtime')", String.class, CALL_METRIC.AT);
        return sums(sql, day, day.desc());
    }

    private static List<CallTotal> sums(DSLContext sql, Field<String> name, SortField<String> order) {
        return sql.select(name, DSL.count(), count(WRITTEN.not()), count(FAILED), written(CALL_METRIC.TOKENS_IN),
                        written(CALL_METRIC.TOKENS_OUT), sum(CALL_METRIC.TOTAL_MS))
                .from(CALL_METRIC).groupBy(name).orderBy(order)
                .fetch(row -> new CallTotal(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(),
                        row.value6(), row.value7()));
    }

    private static Field<Integer> count(Condition which) {
        return DSL.count(DSL.when(which, 1));
    }

    /** Tokens that a call without the model cost nobody. */
    private static Field<Long> written(Field<Long> tokens) {
        return sum(DSL.when(WRITTEN, tokens).otherwise(0L));
    }

    private static Field<Long> sum(Field<Long> values) {
        return DSL.sum(values).cast(Long.class);
    }
}
