package app.snowquill.pipeline;

import java.io.IOException;
import java.nio.file.Path;

/** The computer, as far as health looks at it. Its methods read the system and may take a moment; any thread. */
public interface Machine {
    /** The one this runs on. */
    static Machine here() {
        return new ThisMachine();
    }

    MemoryUse memory();

    /**
     * Bytes this user may still write where {@code folder} lies.
     *
     * @throws IOException where the place is not there or does not say
     */
    long freeBytes(Path folder) throws IOException;
}
