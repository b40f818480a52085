package app.snowquill.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The queue of a book that is only read: looked at, never changed. Lives as long as its store. */
final class ReadOnlyQueue implements ProjectQueue {
    private final ProjectQueue queue;
    private final Supplier<StoreException> refused;

    ReadOnlyQueue(ProjectQueue queue, Supplier<StoreException> refused) {
        this.queue = queue;
        this.refused = refused;
    }

    @Override
    public JobRow add(String request, long seed) {
        throw refused.get();
    }

    @Override
    public JobRow addAgain(long ended, String request, long seed) {
        throw refused.get();
    }

    @Override
    public void setRequest(long job, String request) {
        throw refused.get();
    }

    @Override
    public void setState(long job, JobState state, String message) {
        throw refused.get();
    }

    @Override
    public void setProgress(long job, JobProgress progress) {
        throw refused.get();
    }

    @Override
    public void move(long job, long before) {
        throw refused.get();
    }

    @Override
    public Optional<JobRow> find(long job) {
        return queue.find(job);
    }

    @Override
    public List<JobRow> newest(int limit) {
        return queue.newest(limit);
    }

    @Override
    public List<JobRow> open() {
        return queue.open();
    }

    @Override
    public List<FinishedWork> workDone(long job) {
        return queue.workDone(job);
    }

    @Override
    public void keep(Proposal proposal, FinishedWork work) {
        throw refused.get();
    }

    @Override
    public void keep(KeptAnswerRow answer) {
        throw refused.get();
    }

    @Override
    public Optional<KeptAnswerRow> answer(long job, String request) {
        return queue.answer(job, request);
    }

    @Override
    public EventRow add(EventRow event) {
        throw refused.get();
    }

    @Override
    public List<EventRow> events(long after, int limit) {
        return queue.events(after, limit);
    }
}
