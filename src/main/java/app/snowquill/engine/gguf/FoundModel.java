package app.snowquill.engine.gguf;

import java.nio.file.Path;

/** A model file on this machine, and in words whose folder it lies in. */
public record FoundModel(Path path, String origin) {
}
