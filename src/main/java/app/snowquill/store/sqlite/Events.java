package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.EVENT;

import app.snowquill.store.EventRow;
import app.snowquill.store.sqlite.schema.tables.records.EventRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jooq.DSLContext;

/** The table of what went on. Keeps the newest; stateless. */
final class Events {
    /** Some weeks of writing; a full run of sixty scenes makes about a thousand. */
    static final int MOST = 20_000;
    private static final int THINNED_EVERY = 500;

    private Events() {
    }

    static EventRow add(DSLContext sql, EventRow event) {
        sql.insertInto(EVENT).set(EVENT.AT, event.at().toString()).set(EVENT.KIND, event.kind())
                .set(EVENT.JOB, event.job().isPresent() ? event.job().getAsLong() : null)
                .set(EVENT.STEP, event.step().isPresent() ? (long) event.step().getAsInt() : null)
                .set(EVENT.DOCUMENT, event.document()).set(EVENT.AGENT, event.agent())
                .set(EVENT.CALL, event.call().isPresent() ? event.call().getAsLong() : null)
                .set(EVENT.DONE, (long) event.done()).set(EVENT.ITEMS, (long) event.items())
                .set(EVENT.WORDS, (long) event.words()).set(EVENT.NOTE, event.note()).execute();
        long id = sql.lastID().longValueExact();
        if (id % THINNED_EVERY == 0) {
            sql.deleteFrom(EVENT).where(EVENT.ID.le(id - MOST)).execute();
        }
        return event.withId(id);
    }

    static List<EventRow> after(DSLContext sql, long after, int limit) {
        List<EventRow> newest = new ArrayList<>(sql.selectFrom(EVENT).where(EVENT.ID.gt(after)).orderBy(EVENT.ID.desc())
                .limit(limit).fetch(Events::map));
        Collections.reverse(newest);
        return newest;
    }

    private static EventRow map(EventRecord row) {
        return new EventRow(row.getId(), StoredValues.time(row.getAt()), row.getKind(),
                row.getJob() == null ? OptionalLong.empty() : OptionalLong.of(row.getJob()),
                row.getStep() == null ? OptionalInt.empty() : OptionalInt.of(row.getStep().intValue()), row.getDocument(),
                row.getAgent(), row.getCall() == null ? OptionalLong.empty() : OptionalLong.of(row.getCall()),
                row.getDone().intValue(), row.getItems().intValue(), row.getWords().intValue(), row.getNote());
    }
}
