package app.snowquill.engine.llama;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Gives answers to the model's slots: first come first served, each to the free slot that already knows most of its
 * prompt. One thread for each slot at work, because the binding's reading blocks. Lives in the worker.
 */
final class Slots {
    private final Deque<Answer> waiting = new ArrayDeque<>();
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
        waiting.add(answer);
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
        while (!waiting.isEmpty()) {
            Slot best = best(waiting.peek());
            if (best == null) {
                return;
            }
            Answer answer = waiting.poll();
            best.busy = true;
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
        slot.busy = false;
        slot.lastUsed = System.nanoTime();
        share();
    }

    /** Only after its slot is free: the asker's next prompt is likely to be what that slot knows. */
    private void end(Answer answer) {
        ended.accept(answer);
        answer.tellEnd();
    }

    private Slot best(Answer answer) {
        Slot best = null;
        for (Slot slot : slots) {
            if (!slot.busy && (best == null || slot.better(best, answer))) {
                best = slot;
            }
        }
        return best;
    }

    /** One of the model's contexts, and the prompt that it still knows. Changed only while its holder has it. */
    static final class Slot {
        private final int id;
        private boolean busy;
        private long lastUsed;
        private int[] known = {};

        Slot(int id) {
            this.id = id;
        }

        int id() {
            return id;
        }

        int knownOf(int[] prompt) {
            int difference = Arrays.mismatch(known, prompt);
            return difference < 0 ? prompt.length : difference;
        }

        void knows(int[] prompt) {
            known = prompt;
        }

        private boolean better(Slot other, Answer answer) {
            int more = knownOf(answer.prompt()) - other.knownOf(answer.prompt());
            return more > 0 || more == 0 && lastUsed < other.lastUsed;
        }
    }
}
