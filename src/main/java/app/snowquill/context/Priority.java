package app.snowquill.context;

/** What goes first when there is too little room. */
public enum Priority {
    /** Goes in whole, or nothing is sent. */
    HIGH,
    /** May be trimmed or distilled. */
    MEDIUM,
    /** Goes in where there is room. */
    LOW
}
