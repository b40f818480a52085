package app.snowquill.engine.running;

import java.util.Arrays;

/**
 * All slots of one model, and which of them suits a prompt best. There may be more of them than answers are written at a time:
 * what is asked beside the writer then takes another one, and the writer's stays warm. Guarded by its owner's lock.
 */
public final class KnownSlots {
    private final Slot[] slots;
    private final int atOnce;

    /**
     * @param atOnce answers that are written at a time, at least 1
     * @param contexts that the model has, at least as many
     */
    public KnownSlots(int atOnce, int contexts) {
        this.atOnce = atOnce;
        slots = new Slot[contexts];
        Arrays.setAll(slots, Slot::new);
    }

    /** Whether as many answers as may be are under way. */
    public boolean full() {
        return Arrays.stream(slots).filter(Slot::busy).count() >= atOnce;
    }

    /** Gives the free slot that suits best; only where they are not {@link #full()}. */
    public Slot take(int[] prompt, String feature) {
        long now = System.nanoTime();
        Slot best = null;
        for (Slot slot : slots) {
            if (!slot.busy() && (best == null || slot.betterThan(best, prompt, feature, now))) {
                best = slot;
            }
        }
        best.take(feature);
        return best;
    }

    public void free(Slot slot) {
        slot.free(System.nanoTime());
    }
}
