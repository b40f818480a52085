package app.snowquill.store.sqlite;

import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A copy of a book that another program may be writing in. SQLite can't read such a file, so its bytes and those of its
 * write-ahead log are copied, and the copy is opened and looked at whole.
 *
 * <p>Only a checkpoint writes into the main file, and only after one is the log begun anew. So where the main file reads the
 * same before and after the log was copied, the two belong together; a transaction whose end is not yet in the log's copy
 * does not count, as after a crash. Must not be made of a file that this process has open: closing the second descriptor
 * would drop SQLite's locks.
 */
final class ReadingCopy {
    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 100;

    private final Connecting connecting;

    ReadingCopy(Connecting connecting) {
        this.connecting = connecting;
    }

    /**
     * @param target in a folder of its own
     * @throws StoreException IN_USE where the book is being changed too fast; DAMAGED where it is not whole
     */
    void make(Path book, Path target) {
        StoreFailures failures = new StoreFailures(book);
        try {
            boolean together = false;
            for (int attempt = 0; attempt < TRIES; attempt++) {
                if (copied(book, target)) {
                    together = true;
                    if (isWhole(target)) {
                        return;
                    }
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            throw together ? failures.damaged(null) : new StoreException(Kind.IN_USE, "“" + book.getFileName() + "” is "
                    + "being changed by another program without a pause, so no copy of it could be read. Nothing was "
                    + "changed. Try again in a moment.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(Kind.FAILED, "“" + book.getFileName() + "” was not opened: the program is ending.", e);
        } catch (IOException e) {
            throw failures.from(e);
        }
    }

    private static boolean copied(Path book, Path target) throws IOException {
        PrivateFile.fill(target, book);
        try {
            PrivateFile.fill(log(target), log(book));
        } catch (NoSuchFileException e) {
            Files.deleteIfExists(log(target));
        }
        return Files.mismatch(book, target) == -1;
    }

    private boolean isWhole(Path copy) {
        try (Connection connection = connecting.forWriting(copy)) {
            Soundness.require(connection, new StoreFailures(copy));
            return WholeCheck.of(connection).whole();
        } catch (SQLException | StoreException e) {
            return false;
        }
    }

    private static Path log(Path file) {
        return ProjectPath.beside(file, "-wal");
    }
}
