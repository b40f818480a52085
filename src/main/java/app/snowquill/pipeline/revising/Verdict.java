package app.snowquill.pipeline.revising;

/** What became of one version that was made in a round, and why. */
public enum Verdict {
    TAKEN,
    /** As many violations as before. */
    NO_BETTER,
    MORE_VIOLATIONS,
    /** A violation of a kind that was not there before. */
    NEW_KIND,
    /** A slot of the card or a learnt fact is told no more. */
    LOST_TOLD,
    /** Further from the planned length, or much shorter. */
    LENGTH,
    /** A mended paragraph did not keep what nothing was found in, or no text came. */
    LOST_WORDS,
    /** The same text came back. */
    SAME,
    /** The model failed. */
    FAILED
}
