package app.snowquill.pipeline.revising;

/** Told how a revision goes. On the thread of the loop. */
public interface RevisionCourse {
    void begins(RevisionRound round);

    /** Also of a round that was stopped, as far as it came. */
    default void ended(RoundResult result) {
    }
}
