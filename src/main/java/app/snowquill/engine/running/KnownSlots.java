package app.snowquill.engine.running;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All slots of one model, and which of them suits a prompt best. There may be more of them than answers are written at a time:
 * what is asked beside the writer then takes another one, and the writer's stays warm. Guarded by its owner's lock.
 */
public final class KnownSlots {
    private final List<Slot> slots;
    private final int atOnce;

    /**
     * @param atOnce answers that are written at a time, at least 1
     * @param contexts that the model has, at least as many
     */
    public KnownSlots(int atOnce, int contexts) {
        this.atOnce = atOnce;
        slots = IntStream.range(0, contexts).mapToObj(Slot::new).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Whether as many answers as may be are under way. */
    public boolean full() {
        return slots.stream().filter(Slot::busy).count() >= atOnce;
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

    /** It could not be had; where another one is free, that is given from now on. */
    public void drop(Slot slot) {
        slots.remove(slot);
    }
}
