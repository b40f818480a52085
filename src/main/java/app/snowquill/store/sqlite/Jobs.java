package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.CALL_METRIC;
import static app.snowquill.store.sqlite.schema.Tables.JOB;
import static app.snowquill.store.sqlite.schema.Tables.KEPT_ANSWER;
import static app.snowquill.store.sqlite.schema.Tables.WORK_DONE;

import app.snowquill.store.JobProgress;
import app.snowquill.store.JobRow;
import app.snowquill.store.JobState;
import app.snowquill.store.StoreException;
import app.snowquill.store.sqlite.schema.tables.records.JobRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The table of jobs. A paused one is queued and held. Stateless. */
final class Jobs {
    private static final Condition OPEN =
            JOB.STATE.in(JobState.QUEUED.name(), JobState.RUNNING.name(), JobState.CANCELLING.name());
    private static final Condition UNDER_WAY = JOB.STATE.in(JobState.RUNNING.name(), JobState.CANCELLING.name());

    /** A year of asking twice a day; what the oldest wrote is in the book, and needs no row. */
    static final int MOST_ENDED = 500;

    private Jobs() {
    }

    static JobRow add(DSLContext sql, String request, long seed, Instant at) {
        Long last = sql.select(DSL.max(JOB.POSITION)).from(JOB).fetchOne().value1();
        sql.insertInto(JOB).set(JOB.REQUEST, request).set(JOB.STATE, JobState.QUEUED.name()).set(JOB.SEED, seed)
                .set(JOB.POSITION, last == null ? 1 : last + 1).set(JOB.CREATED, at.toString()).execute();
        return map(sql.fetchSingle(JOB, JOB.ID.eq(sql.lastID().longValueExact())));
    }

    static JobRow addAgain(DSLContext sql, long ended, String request, long seed, Instant at) {
        if (!known(sql, ended).state().ended()) {
            throw new StoreException(StoreException.Kind.FAILED, "Run " + ended
                    + " has not ended, so it can go on as it is. Nothing was changed.");
        }
        JobRow job = add(sql, request, seed, at);
        WorkRows.takeOver(sql, ended, job.id());
        return job;
    }

    static void setRequest(DSLContext sql, long id, String request) {
        sql.update(JOB).set(JOB.REQUEST, request).where(JOB.ID.eq(id)).and(OPEN).execute();
    }

    static Optional<JobRow> find(DSLContext sql, long id) {
        return sql.fetchOptional(JOB, JOB.ID.eq(id)).map(Jobs::map);
    }

    private static JobRow known(DSLContext sql, long id) {
        return find(sql, id).orElseThrow(() -> new StoreException(StoreException.Kind.FAILED,
                "This book knows no job " + id + "; nothing was changed."));
    }

    /** A job ends once: afterwards it has its state for good, and its answers are of no more use. */
    static void setState(DSLContext sql, long id, JobState state, String message, Instant at) {
        if (known(sql, id).state().ended()) {
            throw new StoreException(StoreException.Kind.FAILED, "Job " + id
                    + " has already ended; nothing was changed.");
        }
        boolean held = state == JobState.PAUSED;
        sql.update(JOB).set(JOB.STATE, (held ? JobState.QUEUED : state).name()).set(JOB.HELD, held ? 1L : 0L)
                .set(JOB.MESSAGE, message).set(JOB.ENDED, state.ended() ? at.toString() : null).where(JOB.ID.eq(id)).execute();
        if (state.ended()) {
            sql.deleteFrom(KEPT_ANSWER).where(KEPT_ANSWER.JOB.eq(id)).execute();
            thin(sql);
        }
    }

    private static void thin(DSLContext sql) {
        List<Long> old = sql.select(JOB.ID).from(JOB).where(JOB.ENDED.isNotNull()).orderBy(JOB.ID.desc()).offset(MOST_ENDED).fetch(JOB.ID);
        if (old.isEmpty()) {
            return;
        }
        sql.update(CALL_METRIC).setNull(CALL_METRIC.JOB).where(CALL_METRIC.JOB.in(old)).execute();
        sql.deleteFrom(WORK_DONE).where(WORK_DONE.JOB.in(old)).execute();
        sql.deleteFrom(JOB).where(JOB.ID.in(old)).execute();
    }

    static void setProgress(DSLContext sql, long id, JobProgress progress) {
        sql.update(JOB).set(JOB.STEP, (long) progress.step()).set(JOB.DONE, (long) progress.done())
                .set(JOB.ITEMS, (long) progress.items()).where(JOB.ID.eq(id)).execute();
    }

    static boolean anyUnderWay(DSLContext sql) {
        return sql.fetchExists(JOB, UNDER_WAY);
    }

    /** A job that a crash left under way can go on; one that was being stopped is stopped. */
    static void interrupt(DSLContext sql, Instant at) {
        sql.update(JOB).set(JOB.STATE, JobState.QUEUED.name()).set(JOB.HELD, 1L)
                .set(JOB.MESSAGE, "Snowquill ended before this was done.").where(JOB.STATE.eq(JobState.RUNNING.name())).execute();
        open(sql).stream().filter(job -> job.state() == JobState.CANCELLING)
                .forEach(job -> setState(sql, job.id(), JobState.CANCELLED, job.message(), at));
    }

    static void move(DSLContext sql, long id, long before) {
        List<Long> order = new ArrayList<>(open(sql).stream().map(JobRow::id).toList());
        if (!order.remove(id)) {
            throw new StoreException(StoreException.Kind.FAILED, "No job " + id + " is waiting; nothing was moved.");
        }
        int place = order.indexOf(before);
        order.add(place < 0 ? order.size() : place, id);
        for (int i = 0; i < order.size(); i++) {
            sql.update(JOB).set(JOB.POSITION, (long) i + 1).where(JOB.ID.eq(order.get(i))).execute();
        }
    }

    /** In the order of the queue. */
    static List<JobRow> open(DSLContext sql) {
        return sql.selectFrom(JOB).where(OPEN).orderBy(JOB.POSITION, JOB.ID).fetch(Jobs::map);
    }

    /** Newest first. */
    static List<JobRow> newest(DSLContext sql, int limit) {
        return sql.selectFrom(JOB).orderBy(JOB.ID.desc()).limit(limit).fetch(Jobs::map);
    }

    private static JobRow map(JobRecord row) {
        JobState state = StoredValues.named(JobState.class, row.getState());
        return new JobRow(row.getId(), row.getRequest(), state == JobState.QUEUED && row.getHeld() == 1 ? JobState.PAUSED : state,
                row.getMessage(), row.getPosition().intValue(), row.getSeed(),
                new JobProgress(row.getStep().intValue(), row.getDone().intValue(), row.getItems().intValue()),
                StoredValues.time(row.getCreated()), Optional.ofNullable(row.getEnded()).map(Instant::parse));
    }
}
