package app.snowquill.engine.gguf;

/**
 * How many tokens of a prompt a model is loaded to read in one go. It bounds every later chunk of a prompt; what is too
 * much only costs memory. Pure.
 */
public final class ReadingBatch {
    private static final int LEAST = 32;
    private static final int MOST = 512;
    private static final double SECONDS = 0.2;
    /** Tokens a second times weights, of one thread: 2e10 were measured on a common processor, and new ones have twice that. */
    private static final double SPEED = 4e10;

    private ReadingBatch() {
    }

    /**
     * About what can be read in a fifth of a second, rather too much than too little.
     *
     * @param parameters number of weights
     * @param threads at least 1
     * @param onGraphicsCard whether layers of it lie on one
     * @return 32 to 512, a power of two
     */
    public static int tokens(long parameters, int threads, boolean onGraphicsCard) {
        double wanted = onGraphicsCard ? MOST : SPEED * threads / Math.max(1, parameters) * SECONDS;
        int batch = LEAST;
        while (batch < MOST && batch < wanted) {
            batch *= 2;
        }
        return batch;
    }
}
