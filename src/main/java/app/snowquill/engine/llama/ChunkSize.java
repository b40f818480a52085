package app.snowquill.engine.llama;

/**
 * How many tokens of a prompt are read at once, so that it takes about a fifth of a second: a cancel takes effect between
 * two of them, and smaller ones would waste time. Learns from what each took. Always whole blocks: the model sums up a block
 * at a time, and where blocks began elsewhere, as the computer's load would have it, the same prompt with the same seed would be
 * answered otherwise. Lives in the worker; any thread.
 */
final class ChunkSize {
    private static final int BLOCK = 64;
    private static final int LEAST = 32;
    private static final double SECONDS = 0.2;
    private static final double NEWEST_SHARE = 0.5;

    private final int batch;
    private final int block;
    private double tokensPerSecond;

    /**
     * @param batch tokens that the model was loaded to read in one go, 32 to 512
     * @param block tokens that it sums up at a time, see {@link #block}
     */
    ChunkSize(int batch, int block) {
        this.batch = batch;
        this.block = block;
    }

    /**
     * Tokens that a model sums up at a time. On a graphics card single ones: large batches are what makes it quick, and to read
     * one again would cost more than to be able to repeat an answer is worth.
     */
    static int block(int batch, boolean onGraphicsCard) {
        return onGraphicsCard ? 1 : Math.min(batch, BLOCK);
    }

    boolean inBlocks() {
        return block > 1;
    }

    /** Where a model that knows so many tokens of a prompt goes on with it: at a block's beginning. */
    int begin(int known) {
        return known - known % block;
    }

    /** Begins small: a model's speed is not known before it has read something. */
    synchronized int tokens() {
        return begin((int) Math.max(Math.max(LEAST, block), Math.min(batch, tokensPerSecond * SECONDS)));
    }

    synchronized void took(int tokens, long nanos) {
        double speed = tokens * 1e9 / Math.max(1, nanos);
        tokensPerSecond = tokensPerSecond == 0 ? speed : tokensPerSecond + NEWEST_SHARE * (speed - tokensPerSecond);
    }
}
