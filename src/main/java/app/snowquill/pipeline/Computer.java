package app.snowquill.pipeline;

import java.util.Optional;

/**
 * A computer, as far as it matters to a model.
 *
 * @param memoryBytes built in; 0 where it can't be told
 * @param card its graphics card with memory of its own, where one was found
 */
public record Computer(int cores, long memoryBytes, Optional<GraphicsCard> card) {
    /** @param memoryBytes of the card alone */
    public record GraphicsCard(String name, long memoryBytes) {
    }
}
