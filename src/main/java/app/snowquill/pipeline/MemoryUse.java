package app.snowquill.pipeline;

/**
 * Who has this computer's memory, in bytes.
 *
 * @param total built in, or what this process may use of it; 0 where it can't be told
 * @param free what could be had without taking from other programs
 * @param program resident for this program
 * @param model resident for the model's own process; 0 where none runs or it can't be told
 */
public record MemoryUse(long total, long free, long program, long model) {
    public long ours() {
        return program + model;
    }
}
