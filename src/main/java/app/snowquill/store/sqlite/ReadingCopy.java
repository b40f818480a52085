package app.snowquill.store.sqlite;

import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    private final FirstLook look;

    ReadingCopy(Connecting connecting, FirstLook look) {
        this.connecting = connecting;
        this.look = look;
    }

    /**
     * @param target in a folder of its own
     * @throws StoreException IN_USE where the book is being changed too fast; DAMAGED where it is not whole
     */
    void make(Path book, Path target) {
        StoreFailures failures = new StoreFailures(book);
        try {
            Optional<StoreException> problem = Optional.empty();
            List<Long> seen = List.of();
            for (int attempt = 0; attempt < TRIES; attempt++) {
                if (copied(book, target)) {
                    problem = problem(target);
                    List<Long> now = traces(book);
                    if (problem.isEmpty()) {
                        return;
                    }
                    if (seen.equals(now)) {
                        break; // nobody is writing, so trying again finds the same
                    }
                    seen = now;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            throw problem.isPresent() ? problem.get() : new StoreException(Kind.IN_USE, "“" + book.getFileName() + "” is "
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

    /** Sizes and times of the book and its log. */
    private static List<Long> traces(Path book) throws IOException {
        List<Long> traces = new ArrayList<>();
        for (Path file : List.of(book, log(book))) {
            if (Files.exists(file)) {
                traces.addAll(List.of(Files.size(file), Files.getLastModifiedTime(file).toMillis()));
            }
        }
        return traces;
    }

    private Optional<StoreException> problem(Path copy) throws IOException {
        StoreFailures failures = new StoreFailures(copy);
        try {
            look.require(copy);
            try (Connection connection = connecting.forWriting(copy)) {
                return WholeCheck.of(connection).whole() ? Optional.empty() : Optional.of(failures.damaged(null));
            }
        } catch (SQLException e) {
            return Optional.of(failures.damaged(e));
        } catch (StoreException e) {
            return Optional.of(e);
        }
    }

    private static Path log(Path file) {
        return ProjectPath.beside(file, "-wal");
    }
}
