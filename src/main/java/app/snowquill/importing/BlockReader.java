package app.snowquill.importing;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one format. Stateless; waits for the disk. */
@FunctionalInterface
interface BlockReader {
    /**
     * @throws IOException where the file can't be read
     * @throws ImportException where it is not what it should be
     */
    ReadDocument read(Path file) throws IOException;
}
