package app.snowquill.store.sqlite;

import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Where a book lies or is to lie, looked at without opening anything. */
final class ProjectPath {
    private ProjectPath() {
    }

    /** The file behind {@code file}, links followed, so that one book has one lock. */
    static Path existing(Path file) {
        Path real = readable(file);
        if (!Files.isWritable(real) || !Files.isWritable(real.getParent())) {
            throw new StoreFailures(file).readOnly(null);
        }
        return real;
    }

    /** The file behind {@code file}, links followed, which need not be writable. */
    static Path readable(Path file) {
        StoreFailures failures = new StoreFailures(file);
        try {
            Path real = file.toRealPath();
            if (!Files.isRegularFile(real)) {
                throw failures.notAProject(null);
            }
            return real;
        } catch (IOException e) {
            throw failures.from(e);
        }
    }

    /** A path in an existing folder at which nothing is, nor the remains of an earlier book. */
    static Path free(Path file) {
        StoreFailures failures = new StoreFailures(file);
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        if (folder == null || absolute.getFileName() == null || exists(absolute)) {
            throw failures.exists();
        }
        if (!Files.isDirectory(folder)) {
            throw new StoreException(Kind.MISSING, "There is no folder “" + folder.getFileName() + "” to keep the book "
                    + "in. Make the folder first, or choose another place.");
        }
        for (String ending : List.of("-wal", "-journal")) {
            Path remains = beside(absolute, ending);
            if (exists(remains)) {
                throw new StoreException(Kind.EXISTS, "The remains of another book, “" + remains.getFileName()
                        + "”, are here and were left as they are. Move them away, or choose another name.");
            }
        }
        try {
            return folder.toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            throw failures.from(e);
        }
    }

    static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
