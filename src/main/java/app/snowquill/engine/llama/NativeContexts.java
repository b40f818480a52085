package app.snowquill.engine.llama;

import app.snowquill.engine.running.Slot;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The model with the contexts of its slots, and beside it, from the first time it is wanted, one context of its own. Its weights are those in
 * memory; only its keys and values are its own. Two texts in one context would lie in each other's way, and a text that lies elsewhere in it
 * is summed up in another order: who was asked between would show in what the writer writes. Lives in the worker as long as it does; any thread.
 */
final class NativeContexts {
    private final JsonNode load;
    private final int slots;
    private final NativeModel model;
    private NativeModel beside;

    /** @param load the frame that asks for the model */
    NativeContexts(JsonNode load) throws ReflectiveOperationException {
        this.load = load;
        slots = load.get("slots").asInt();
        model = new NativeModel(load, slots);
    }

    NativeModel model() {
        return model;
    }

    /** What writes in a slot; empty where the one beside could not be had. The first time, it is loaded, which takes a moment. */
    Optional<NativeModel> of(Slot slot) {
        return slot.id() < slots ? Optional.of(model) : beside();
    }

    /** The slot's number in the model that writes in it. */
    int number(Slot slot) {
        return slot.id() < slots ? slot.id() : 0;
    }

    private synchronized Optional<NativeModel> beside() {
        if (beside == null) {
            try {
                beside = new NativeModel(load, 1);
            } catch (ReflectiveOperationException | RuntimeException e) {
                System.err.println("There is no context beside the slots: " + e.getMessage());
            }
        }
        return Optional.ofNullable(beside);
    }
}
