package app.snowquill.store.sqlite;

import app.snowquill.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Keeps a book from being opened while it is copied. A place that can't be written needs no lock: nobody can change the book there. */
final class ClosedBook implements AutoCloseable {
    private final Optional<LockFile> lock;

    private ClosedBook(Optional<LockFile> lock) {
        this.lock = lock;
    }

    /** @throws StoreException IN_USE where it is open */
    static ClosedBook hold(Path file, Clock clock) {
        try {
            return new ClosedBook(Optional.of(LockFile.take(file, clock)));
        } catch (StoreException e) {
            if (e.kind() != StoreException.Kind.READ_ONLY) {
                throw e;
            }
            return new ClosedBook(Optional.empty());
        }
    }

    @Override
    public void close() {
        lock.ifPresent(LockFile::close);
    }
}
