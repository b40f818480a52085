package app.snowquill.store;

import java.time.Instant;
import java.util.Optional;

/** One job as the project file knows it. {@code request} is JSON. */
public record JobRow(long id, String request, JobState state, String message, Instant created, Optional<Instant> ended) {
}
