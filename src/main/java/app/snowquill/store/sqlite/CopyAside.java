package app.snowquill.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A copy of a file and its journals under a private name, so that SQLite never touches the file itself. What the disk can't read ends the
 * copy there. Gone when closed.
 */
final class CopyAside implements AutoCloseable {
    private final Path copy;

    private CopyAside(Path copy) {
        this.copy = copy;
    }

    /** @param folder where to; it must be the author's own, for the copy holds their text */
    static CopyAside of(Path file, Path folder) throws IOException {
        CopyAside made = new CopyAside(PrivateFile.makeIn(folder));
        try {
            copy(file, made.copy);
            for (String ending : List.of("-wal", "-journal")) {
                Path log = ProjectPath.beside(file, ending);
                if (Files.isRegularFile(log)) {
                    Path logCopy = ProjectPath.beside(made.copy, ending);
                    PrivateFile.make(logCopy);
                    copy(log, logCopy);
                }
            }
            return made;
        } catch (IOException | RuntimeException e) {
            made.close();
            throw e;
        }
    }

    Path file() {
        return copy;
    }

    Path log() {
        return ProjectPath.beside(copy, "-wal");
    }

    @Override
    public void close() throws IOException {
        for (String ending : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(ProjectPath.beside(copy, ending));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to, StandardOpenOption.WRITE)) {
            in.transferTo(out);
        }
    }
}
