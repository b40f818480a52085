package app.snowquill.engine.llama;

/**
 * How many tokens of a prompt are read at once, so that it takes about a fifth of a second: a cancel takes effect between
 * two of them, and smaller ones would waste time. Learns from what each took. Lives in the worker; any thread.
 */
final class ChunkSize {
    private static final int LEAST = 32;
    private static final double SECONDS = 0.2;
    private static final double NEWEST_SHARE = 0.5;

    private final int batch;
    private double tokensPerSecond;

    /** @param batch tokens that the model was loaded to read in one go, 32 to 512 */
    ChunkSize(int batch) {
        this.batch = batch;
    }

    /** Begins small: a model's speed is not known before it has read something. */
    synchronized int tokens() {
        return (int) Math.max(LEAST, Math.min(batch, tokensPerSecond * SECONDS));
    }

    synchronized void took(int tokens, long nanos) {
        double speed = tokens * 1e9 / Math.max(1, nanos);
        tokensPerSecond = tokensPerSecond == 0 ? speed : tokensPerSecond + NEWEST_SHARE * (speed - tokensPerSecond);
    }
}
