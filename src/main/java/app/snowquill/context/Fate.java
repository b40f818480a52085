package app.snowquill.context;

/** What became of an element. */
public enum Fate {
    WHOLE, TRIMMED, DISTILLED,
    /** Sent as what the writer knows and the point-of-view character does not. */
    FENCED,
    LEFT_OUT
}
