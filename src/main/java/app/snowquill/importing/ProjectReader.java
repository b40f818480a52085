package app.snowquill.importing;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one format that says by itself what is a chapter and what a scene. Stateless; waits for the disk. */
@FunctionalInterface
interface ProjectReader {
    /**
     * @param source a file, or the folder that is the project
     * @throws IOException where it can't be read
     * @throws ImportException where it is not what it should be
     */
    ForeignManuscript read(Path source) throws IOException;
}
