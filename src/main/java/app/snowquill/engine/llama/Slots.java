package app.snowquill.engine.llama;

import app.snowquill.engine.running.Turns;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Gives answers to the model's slots: in their {@link Turns}, each to the free {@link Slot} that suits it best. One thread
 * for each slot at work, because the binding's reading blocks. Lives in the worker.
 */
final class Slots {
    private final Turns<Answer> waiting = new Turns<>();
    private final Slot[] slots;
    private final ExecutorService threads;
    private final Consumer<Answer> ended;

    /** @param ended told of each answer before its last frame is sent */
    Slots(int count, Consumer<Answer> ended) {
        this.ended = ended;
        slots = new Slot[count];
        Arrays.setAll(slots, Slot::new);
        threads = Executors.newFixedThreadPool(count, task -> new Thread(task, "slot"));
    }

    synchronized void add(Answer answer) {
        waiting.add(answer, answer.urgency());
        share();
    }

    /** Stops an answer; one that still waits ends here. */
    void cancel(Answer answer) {
        answer.cancel();
        boolean waited;
        synchronized (this) {
            waited = waiting.remove(answer);
        }
        if (waited) {
            end(answer);
        }
    }

    private synchronized void share() {
        while (!waiting.isEmpty() && !Arrays.stream(slots).allMatch(Slot::busy)) {
            Answer answer = waiting.next();
            Slot best = best(answer);
            best.take(answer.feature());
            threads.execute(() -> {
                try {
                    answer.write(best);
                } finally {
                    free(best);
                    end(answer);
                }
            });
        }
    }

    private synchronized void free(Slot slot) {
        slot.free(System.nanoTime());
        share();
    }

    /** Only after its slot is free: the asker's next prompt is likely to be what that slot knows. */
    private void end(Answer answer) {
        ended.accept(answer);
        answer.tellEnd();
    }

    private Slot best(Answer answer) {
        long now = System.nanoTime();
        Slot best = null;
        for (Slot slot : slots) {
            if (!slot.busy() && (best == null || slot.betterThan(best, answer.prompt(), answer.feature(), now))) {
                best = slot;
            }
        }
        return best;
    }
}
