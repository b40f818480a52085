package app.snowquill.store;

/** A job's life: QUEUED, RUNNING, perhaps CANCELLING, then exactly one of the last three. */
public enum JobState {
    QUEUED, RUNNING, CANCELLING, SUCCEEDED, FAILED, CANCELLED;

    public boolean ended() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
