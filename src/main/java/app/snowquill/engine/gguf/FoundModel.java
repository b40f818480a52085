package app.snowquill.engine.gguf;

import java.nio.file.Path;

/**
 * A model file on this machine, and in words whose folder it lies in.
 *
 * @param name what the program that keeps it calls it, for files that are named by a checksum; blank elsewhere
 */
public record FoundModel(Path path, String origin, String name) {
    public FoundModel(Path path, String origin) {
        this(path, origin, "");
    }
}
