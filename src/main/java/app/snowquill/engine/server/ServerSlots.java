package app.snowquill.engine.server;

import app.snowquill.engine.running.KnownSlots;
import app.snowquill.engine.running.Slot;
import app.snowquill.engine.running.Turns;
import java.util.Optional;

/**
 * Gives answers to the server's slots: in their {@link Turns}, each to the free {@link Slot} that suits it best. The server
 * takes more than it has slots, but would not know who is in a hurry. Any thread; lives as long as the server.
 */
final class ServerSlots {
    private final Turns<ServerAnswer> waiting = new Turns<>();
    private final KnownSlots slots;

    ServerSlots(KnownSlots slots) {
        this.slots = slots;
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
            slot.knows(known);
            slots.free(slot);
        }
        share();
    }

    private void share() {
        for (Optional<Runnable> next = next(); next.isPresent(); next = next()) {
            next.get().run(); // not under the lock: it may end at once and free its slot
        }
    }

    private synchronized Optional<Runnable> next() {
        if (waiting.isEmpty() || slots.full()) {
            return Optional.empty();
        }
        ServerAnswer answer = waiting.next();
        Slot slot = slots.take(answer.prompt(), answer.feature());
        return Optional.of(() -> answer.send(slot));
    }
}
