package app.snowquill.context;

/** What the author says of an element, in place of what would become of it. */
public enum Choice {
    USUAL,
    /** Sent whole with high priority, for every scene. */
    PIN,
    LEAVE_OUT,
    /** Sent although the point-of-view character can't know it, and said to be so. */
    FENCE,
    /** Sent whole, though the point-of-view character can't know it. */
    WHOLE
}
