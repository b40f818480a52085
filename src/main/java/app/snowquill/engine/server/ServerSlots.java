package app.snowquill.engine.server;

import app.snowquill.engine.running.Turns;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Gives answers to the server's slots: in their {@link Turns}, each to the free slot that already knows most of its prompt. The server takes more than it has slots, but would not know who is in a hurry.
 * Any thread; lives as long as the server.
 */
final class ServerSlots {
    private final Turns<ServerAnswer> waiting = new Turns<>();
    private final Slot[] slots;

    ServerSlots(int count) {
        slots = new Slot[count];
        Arrays.setAll(slots, Slot::new);
    }

    /** The answer is sent from here, or later from the thread that frees a slot. */
    void add(ServerAnswer answer) {
        synchronized (this) {
            waiting.add(answer, answer.urgency());
        }
        share();
    }

    /** @return whether it still waited */
    synchronized boolean remove(ServerAnswer answer) {
        return waiting.remove(answer);
    }

    /** @param known of the prompt, for the next one that begins alike */
    void free(Slot slot, int[] known) {
        synchronized (this) {
            slot.known = known;
            slot.busy = false;
            slot.lastUsed = System.nanoTime();
        }
        share();
    }

    private void share() {
        for (Optional<Runnable> next = next(); next.isPresent(); next = next()) {
            next.get().run(); // not under the lock: it may end at once and free its slot
        }
    }

    private synchronized Optional<Runnable> next() {
        if (waiting.isEmpty() || Arrays.stream(slots).allMatch(slot -> slot.busy)) {
            return Optional.empty();
        }
        ServerAnswer answer = waiting.next();
        Slot slot = best(answer);
        slot.busy = true;
        return Optional.of(() -> answer.send(slot));
    }

    private Slot best(ServerAnswer answer) {
        return Arrays.stream(slots).filter(slot -> !slot.busy)
                .max(Comparator.<Slot>comparingInt(slot -> slot.knownOf(answer.prompt()))
                        .thenComparing(slot -> slot.lastUsed, Comparator.reverseOrder())).orElseThrow();
    }

    /** One of the server's contexts, and the prompt that it still knows. Changed under the slots' lock. */
    static final class Slot {
        private final int id;
        private boolean busy;
        private long lastUsed;
        private int[] known = {};

        private Slot(int id) {
            this.id = id;
        }

        int id() {
            return id;
        }

        /** Only for the holder of this slot, or under the lock. */
        int knownOf(int[] prompt) {
            int difference = Arrays.mismatch(known, prompt);
            return difference < 0 ? prompt.length : difference;
        }
    }
}
