package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.store.JobRow;
import java.time.Instant;
import java.util.Optional;

/**
 * One job of a book's queue.
 *
 * @param request what was asked; empty where a newer program asked it
 * @param message a sentence about how it stands, or blank
 * @param step the last step of which a document ended; -1 before the first
 * @param done of {@code items} documents of that step have ended
 */
public record JobInfo(long id, Optional<RunRequest> request, State state, String message, int step, int done, int items,
                      Instant created, Optional<Instant> ended) {
    /** A job's life; the last three are for good. */
    public enum State {
        QUEUED, RUNNING,
        /** It was begun, and goes on when the author says so. */
        PAUSED,
        CANCELLING, SUCCEEDED, FAILED, CANCELLED;

        public boolean waits() {
            return this == QUEUED || this == PAUSED;
        }

        public boolean ended() {
            return compareTo(CANCELLING) > 0;
        }
    }

    static JobInfo of(JobRow row, StoryJson json) {
        return new JobInfo(row.id(), RunDescription.read(row.request(), json), State.valueOf(row.state().name()), row.message(),
                row.progress().step(), row.progress().done(), row.progress().items(), row.created(), row.ended());
    }
}
