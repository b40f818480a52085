package app.snowquill.store;

/** A job's life: QUEUED, RUNNING, perhaps PAUSED and RUNNING again, perhaps CANCELLING, then exactly one of the last three. */
public enum JobState {
    QUEUED, RUNNING,
    /** It was begun and is not under way: the author paused it, or the program ended. It goes on when the author says so. */
    PAUSED,
    CANCELLING, SUCCEEDED, FAILED, CANCELLED;

    public boolean ended() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }

    /** Whether it has a place in the queue. */
    public boolean waits() {
        return this == QUEUED || this == PAUSED;
    }
}
