package app.snowquill.store;

import java.util.List;
import java.util.Optional;

/**
 * The jobs of an open project file, what they have written, and what went on. Belongs to its {@link ProjectStore}, lives as
 * long, and may be used from the same threads. Every method may throw {@link StoreException}.
 */
public interface ProjectQueue {
    /** Adds a job in state QUEUED, last in the queue. */
    JobRow add(String request, long seed);

    /**
     * Adds a job that goes on where an ended one stopped: what that has written counts as written by this one.
     *
     * @throws StoreException where there is no such job, or it has not ended
     */
    JobRow addAgain(long ended, String request, long seed);

    /** Puts more into what an open job was asked, such as what was settled when it began. */
    void setRequest(long job, String request);

    /** @throws StoreException where there is none, or it has already ended */
    void setState(long job, JobState state, String message);

    void setProgress(long job, JobProgress progress);

    /** Puts a waiting job before another waiting one; last where {@code before} waits no more. */
    void move(long job, long before);

    Optional<JobRow> find(long job);

    /** The newest first. Of those that have ended only the newest hundreds are kept. */
    List<JobRow> newest(int limit);

    /** What has not ended, in the order of the queue. */
    List<JobRow> open();

    /** All that a job has written. */
    List<FinishedWork> workDone(long job);

    /** Keeps a version that waits beside, and that it was written, in one transaction. */
    void keep(Proposal proposal, FinishedWork work);

    /** What is kept goes when its document is kept as finished work, and when the job ends. */
    void keep(KeptAnswerRow answer);

    Optional<KeptAnswerRow> answer(long job, String request);

    /** The same with its number. The oldest go once there are many. */
    EventRow add(EventRow event);

    /** At most {@code limit} of the newest after the one numbered {@code after}, oldest first. */
    List<EventRow> events(long after, int limit);
}
