package app.snowquill.store.sqlite;

import app.snowquill.store.EventRow;
import app.snowquill.store.FinishedWork;
import app.snowquill.store.JobProgress;
import app.snowquill.store.JobRow;
import app.snowquill.store.JobState;
import app.snowquill.store.KeptAnswerRow;
import app.snowquill.store.ProjectQueue;
import app.snowquill.store.Proposal;
import app.snowquill.store.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queue of one open file. Lives with its store, on the store's thread. */
final class SqliteQueue implements ProjectQueue {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteQueue.class);

    private final StoreThread thread;
    private final ChangeSetWriter writer;
    private final Supplier<Instant> now;

    SqliteQueue(StoreThread thread, ChangeSetWriter writer) {
        this.thread = thread;
        this.writer = writer;
        this.now = writer::now;
    }

    /** A book that can't be written to now, for want of room, can still be read. */
    void interruptForgotten() {
        try {
            if (thread.ask(Jobs::anyUnderWay)) {
                thread.tell(sql -> Jobs.interrupt(sql, now.get()));
            }
        } catch (StoreException e) {
            LOG.warn("What was under way when the book was last open could not be marked as interrupted: {}", e.getMessage());
        }
    }

    @Override
    public JobRow add(String request, long seed) {
        return thread.change(sql -> Jobs.add(sql, request, seed, now.get()), (sql, job) -> { });
    }

    @Override
    public JobRow addAgain(long ended, String request, long seed) {
        return thread.change(sql -> Jobs.addAgain(sql, ended, request, seed, now.get()), (sql, job) -> { });
    }

    @Override
    public void setRequest(long job, String request) {
        thread.tell(sql -> Jobs.setRequest(sql, job, request));
    }

    @Override
    public void setState(long job, JobState state, String message) {
        thread.tell(sql -> Jobs.setState(sql, job, state, message, now.get()));
    }

    @Override
    public void setProgress(long job, JobProgress progress) {
        thread.tell(sql -> Jobs.setProgress(sql, job, progress));
    }

    @Override
    public void move(long job, long before) {
        thread.tell(sql -> Jobs.move(sql, job, before));
    }

    @Override
    public Optional<JobRow> find(long job) {
        return thread.ask(sql -> Jobs.find(sql, job));
    }

    @Override
    public List<JobRow> newest(int limit) {
        return thread.ask(sql -> Jobs.newest(sql, limit));
    }

    @Override
    public List<JobRow> open() {
        return thread.ask(Jobs::open);
    }

    @Override
    public List<FinishedWork> workDone(long job) {
        return thread.ask(sql -> WorkRows.done(sql, job));
    }

    @Override
    public void keep(Proposal proposal, FinishedWork work) {
        thread.tell(sql -> {
            writer.propose(sql, proposal);
            WorkRows.finish(sql, work, now.get());
        });
    }

    @Override
    public void keep(KeptAnswerRow answer) {
        thread.tell(sql -> WorkRows.put(sql, answer));
    }

    @Override
    public Optional<KeptAnswerRow> answer(long job, String request) {
        return thread.ask(sql -> WorkRows.find(sql, job, request));
    }

    @Override
    public EventRow add(EventRow event) {
        return thread.change(sql -> Events.add(sql, event), (sql, kept) -> { });
    }

    @Override
    public List<EventRow> events(long after, int limit) {
        return thread.ask(sql -> Events.after(sql, after, limit));
    }
}
