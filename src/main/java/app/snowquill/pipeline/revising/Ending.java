package app.snowquill.pipeline.revising;

/** How a revision ended. */
public enum Ending {
    /** The checks find nothing any more. */
    MENDED,
    /** They find less, and the last round still mended something. */
    BETTER,
    /** Rounds came to nothing while something is left: it is the author's turn. */
    NOT_CONVERGED,
    /** There was nothing to mend. */
    NOTHING_TO_DO,
    /** The author stopped it; what was mended until then is the answer. */
    STOPPED
}
