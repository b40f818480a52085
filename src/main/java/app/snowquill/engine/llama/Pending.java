package app.snowquill.engine.llama;

import app.snowquill.engine.EngineException;
import com.fasterxml.jackson.databind.JsonNode;

/** Something that waits for a worker's frames. Called on the worker's reading thread. */
interface Pending {
    /** @return whether that was the last frame it waits for */
    boolean take(JsonNode frame);

    void fail(EngineException why);

    /** The engine was closed while this was under way. */
    void closed();

    /** Whether this has waited too long by now; the worker then counts as hung. */
    boolean overdue(long nanoTime);
}
