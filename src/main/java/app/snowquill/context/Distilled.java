package app.snowquill.context;

import java.util.Optional;

/** Shorter texts of elements that were made and kept before; asks no model. Safe from any thread. */
@FunctionalInterface
public interface Distilled {
    Distilled NONE = (element, tokens) -> Optional.empty();

    /**
     * A kept text that says the same in {@code tokens} tokens at most; empty where there is none. Must answer the same for the same
     * element as long as a run lasts, or a run that was interrupted would go on with another prompt.
     *
     * @param element as it may be sent: what the point-of-view character can't know is taken out of its text
     */
    Optional<String> shorter(ContextElement element, int tokens);
}
