package app.snowquill.engine.running;

import java.util.Arrays;

/**
 * One of the model's contexts, and the prompt that it still knows. {@link KnownSlots} gives it to one answer at a time; what it
 * knows is changed by its holder only, the rest under the lock of the slots.
 */
public final class Slot {
    private static final double HALF_COLD_NANOS = 60e9;

    private final int id;
    private boolean busy;
    private long usedAt;
    private String feature = "";
    private volatile int[] known = {};
    private boolean doubtful;

    Slot(int id) {
        this.id = id;
    }

    public int id() {
        return id;
    }

    boolean busy() {
        return busy;
    }

    void take(String byFeature) {
        busy = true;
        feature = byFeature;
    }

    void free(long nanoTime) {
        busy = false;
        usedAt = nanoTime;
    }

    /** How many tokens of the prompt it need not read again. */
    public int knownOf(int[] prompt) {
        int difference = Arrays.mismatch(known, prompt);
        return difference < 0 ? prompt.length : difference;
    }

    public void knows(int[] prompt) {
        known = prompt;
    }

    /** After a failure the native slot counts tokens as read that it never took in; nothing of it may be used again. */
    public void forget() {
        known = new int[0];
        doubtful = true;
    }

    /** Whether what the native slot believes to know may be used for the prompt that is sent now. */
    public boolean trusted() {
        boolean trusted = !doubtful;
        doubtful = false;
        return trusted;
    }

    /**
     * Whether this one is to be given to a prompt rather than the other: by the tokens that are saved, less those that
     * another feature would have to read again, which count half for each minute that it has not come back. Where that is
     * the same, to the feature that had it; else the one that has been idle for longest.
     */
    boolean betterThan(Slot other, int[] prompt, String wanted, long nanoTime) {
        double more = worth(prompt, wanted, nanoTime) - other.worth(prompt, wanted, nanoTime);
        if (more != 0) {
            return more > 0;
        }
        boolean own = feature.equals(wanted);
        return own != other.feature.equals(wanted) ? own : usedAt < other.usedAt;
    }

    private double worth(int[] prompt, String wanted, long nanoTime) {
        int saved = knownOf(prompt);
        double lost = feature.equals(wanted) ? 0
                : (known.length - saved) * Math.pow(0.5, (nanoTime - usedAt) / HALF_COLD_NANOS);
        return saved - lost;
    }
}
