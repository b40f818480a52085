package app.snowquill.store;

/**
 * How far a job has come.
 *
 * @param step the last step of which a document ended, 0 to 10; -1 before the first
 * @param done documents of that step that have ended
 * @param items documents of that step that it writes
 */
public record JobProgress(int step, int done, int items) {
    public static final JobProgress NONE = new JobProgress(-1, 0, 0);
}
