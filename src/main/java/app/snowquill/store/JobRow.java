package app.snowquill.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One job as the project file knows it.
 *
 * @param request what was asked, as JSON
 * @param position its place in the queue; lower ones come first
 * @param seed the root of the seeds of its answers; negative where an older program made it
 */
public record JobRow(long id, String request, JobState state, String message, int position, long seed, JobProgress progress,
                     Instant created, Optional<Instant> ended) {
}
