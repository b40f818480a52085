package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.JOB;

import app.snowquill.store.JobRow;
import app.snowquill.store.JobState;
import app.snowquill.store.StoreException;
import app.snowquill.store.sqlite.schema.tables.records.JobRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The table of jobs. Stateless. */
final class Jobs {
    private static final Condition OPEN =
            JOB.STATE.in(JobState.QUEUED.name(), JobState.RUNNING.name(), JobState.CANCELLING.name());

    private Jobs() {
    }

    static JobRow add(DSLContext sql, String request, Instant at) {
        sql.insertInto(JOB).set(JOB.REQUEST, request).set(JOB.STATE, JobState.QUEUED.name())
                .set(JOB.CREATED, at.toString()).execute();
        return map(sql.fetchSingle(JOB, JOB.ID.eq(sql.lastID().longValueExact())));
    }

    /** A job ends once: afterwards it has its state for good. */
    static void setState(DSLContext sql, long id, JobState state, String message, Instant at) {
        JobRow job = sql.fetchOptional(JOB, JOB.ID.eq(id)).map(Jobs::map).orElseThrow(() -> new StoreException(
                StoreException.Kind.FAILED, "This book knows no job " + id + "; nothing was changed."));
        if (job.state().ended()) {
            throw new StoreException(StoreException.Kind.FAILED, "Job " + id
                    + " has already ended; nothing was changed.");
        }
        sql.update(JOB).set(JOB.STATE, state.name()).set(JOB.MESSAGE, message)
                .set(JOB.ENDED, state.ended() ? at.toString() : null).where(JOB.ID.eq(id)).execute();
    }

    static boolean anyOpen(DSLContext sql) {
        return sql.fetchExists(JOB, OPEN);
    }

    /** Ends the jobs that a crash left open. */
    static void endForgotten(DSLContext sql, Instant at) {
        sql.update(JOB).set(JOB.STATE, JobState.FAILED.name()).set(JOB.MESSAGE, "Snowquill ended before this was done.")
                .set(JOB.ENDED, at.toString())
                .where(OPEN).execute();
    }

    /** Newest first. */
    static List<JobRow> newest(DSLContext sql, int limit) {
        return sql.selectFrom(JOB).orderBy(JOB.ID.desc()).limit(limit).fetch(Jobs::map);
    }

    private static JobRow map(JobRecord row) {
        return new JobRow(row.getId(), row.getRequest(), StoredValues.named(JobState.class, row.getState()),
                row.getMessage(), StoredValues.time(row.getCreated()),
                Optional.ofNullable(row.getEnded()).map(Instant::parse));
    }
}
