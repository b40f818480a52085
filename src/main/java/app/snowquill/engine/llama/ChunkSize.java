package app.snowquill.engine.llama;

/**
 * How many tokens of a prompt are read at once, so that it takes about a fifth of a second: a cancel takes effect between
 * two of them, and smaller ones would waste time. Learns from what each took. Lives in the worker; any thread.
 */
final class ChunkSize {
    static final int LEAST = 32;
    static final int MOST = 512;
    private static final double SECONDS = 0.2;
    private static final double NEWEST_SHARE = 0.5;

    private final int batch;
    private double tokensPerSecond;

    /** @param batch tokens that the model was loaded to read in one go, {@value #LEAST} to {@value #MOST} */
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

    /**
     * The batch to load a model with: what it may read in a fifth of a second, rather too much than too little, for it
     * bounds every later chunk, and larger ones only cost memory.
     *
     * @param parameters number of weights
     * @param onGraphicsCard whether layers of it lie on one
     */
    static int batch(long parameters, int threads, boolean onGraphicsCard) {
        if (onGraphicsCard) {
            return MOST;
        }
        // Measured on two cores: 2e10 weights a second and thread, in tokens times weights; twice that to be safe.
        double tokens = 4e10 * threads / Math.max(1, parameters) * SECONDS;
        int batch = LEAST;
        while (batch < MOST && batch < tokens) {
            batch *= 2;
        }
        return batch;
    }
}
