package app.snowquill.pipeline.summaries;

/** How a summary stands to what it is of. */
public enum SummaryState {
    CURRENT,
    /** Made from what has been changed since. */
    STALE,
    MISSING,
    /** There is no text yet to sum up. */
    UNWRITTEN
}
