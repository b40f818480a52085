package app.snowquill.snowflake;

/** Where a step stands. */
public enum StepStatus {
    EMPTY, CURRENT, STALE, RUNNING, FAILED
}
