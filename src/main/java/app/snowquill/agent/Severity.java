package app.snowquill.agent;

/** How much a remark weighs. None of them stops anything. */
public enum Severity {
    /** The scene does not do its work while this stands. */
    SERIOUS,
    /** Better without it. */
    SLIGHT
}
