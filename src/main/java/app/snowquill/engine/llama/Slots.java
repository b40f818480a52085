package app.snowquill.engine.llama;

import app.snowquill.engine.running.KnownSlots;
import app.snowquill.engine.running.Slot;
import app.snowquill.engine.running.Turns;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Gives answers to the model's slots: in their {@link Turns}, each to the free {@link Slot} that suits it best. There may be more
 * slots than answers at a time, so that what is asked beside the writer leaves the writer's alone. One thread for each answer
 * under way, because the binding's reading blocks. Lives in the worker.
 */
final class Slots {
    private final Turns<Answer> waiting = new Turns<>();
    private final KnownSlots slots;
    private final ExecutorService threads;
    private final NativeContexts contexts;
    private final Consumer<Answer> ended;

    /** @param ended told of each answer before its last frame is sent */
    Slots(KnownSlots slots, NativeContexts contexts, Consumer<Answer> ended) {
        this.slots = slots;
        this.contexts = contexts;
        this.ended = ended;
        threads = Executors.newCachedThreadPool(task -> new Thread(task, "slot"));
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
        while (!waiting.isEmpty() && !slots.full()) {
            Answer answer = waiting.next();
            Slot best = slots.take(answer.prompt(), answer.feature());
            threads.execute(() -> contexts.of(best).ifPresentOrElse(model -> write(answer, best, model), () -> without(best, answer)));
        }
    }

    private void write(Answer answer, Slot slot, NativeModel model) {
        try {
            answer.write(slot, contexts.number(slot), model);
        } finally {
            free(slot);
            end(answer);
        }
    }

    /** The slot is none; the answer waits for another one. */
    private synchronized void without(Slot slot, Answer answer) {
        slots.drop(slot);
        waiting.add(answer, answer.urgency());
        share();
    }

    private synchronized void free(Slot slot) {
        slots.free(slot);
        share();
    }

    /** Only after its slot is free: the asker's next prompt is likely to be what that slot knows. */
    private void end(Answer answer) {
        ended.accept(answer);
        answer.tellEnd();
    }
}
