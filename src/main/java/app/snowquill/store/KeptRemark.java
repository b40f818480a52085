package app.snowquill.store;

import java.time.Instant;

/**
 * A remark as the file keeps it.
 *
 * @param id unique in the book
 * @param scene its id
 * @param agent who made it
 * @param content all it says, as JSON
 * @param at when it was made
 */
public record KeptRemark(String id, String scene, String agent, State state, String content, Instant at) {
    /** What the author said of it. */
    public enum State {
        OPEN, RESOLVED, WAIVED, INTENDED
    }
}
