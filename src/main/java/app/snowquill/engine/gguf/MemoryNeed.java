package app.snowquill.engine.gguf;

/**
 * The memory that loading and using a model takes; an estimate, rather high than low.
 *
 * @param systemBytes of the computer's own memory
 * @param graphicsBytes of the graphics card's
 */
public record MemoryNeed(long systemBytes, long graphicsBytes) {
    public long total() {
        return systemBytes + graphicsBytes;
    }
}
