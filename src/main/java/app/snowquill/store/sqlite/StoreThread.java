package app.snowquill.store.sqlite;

import app.snowquill.job.SerialWorker;
import app.snowquill.store.CopyReport;
import java.nio.file.Path;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/**
 * Brings every use of one project's database onto its one thread and waits for it. Owns thread, database and lock until
 * {@link #close()}; from then on every call fails with CLOSED. Safe from any thread.
 */
final class StoreThread implements AutoCloseable {
    private final SerialWorker worker;
    private final ProjectDatabase database;
    private final LockFile lock;
    private final StoreFailures failures;
    private final AtomicBoolean closed = new AtomicBoolean();

    StoreThread(SerialWorker worker, ProjectDatabase database, LockFile lock, StoreFailures failures) {
        this.worker = worker;
        this.database = database;
        this.lock = lock;
        this.failures = failures;
    }

    <T> T ask(Function<DSLContext, T> question) {
        return onThread(() -> database.read(question));
    }

    void tell(Consumer<DSLContext> change) {
        onThread(() -> database.write(sql -> {
            change.accept(sql);
            return null;
        }));
    }

    /** One transaction, and once it is on the disk {@code after}, with its result. */
    <T> T change(Function<DSLContext, T> change, BiConsumer<DSLContext, T> after) {
        return onThread(() -> {
            T result = database.write(change);
            database.read(sql -> {
                after.accept(sql, result);
                return null;
            });
            return result;
        });
    }

    CopyReport copy(VerifiedCopy copies, Path original, Path target) {
        return onThread(() -> database.copy(copies, original, target));
    }

    /** Gives the room of what was taken out back to the disk. */
    void vacuum() {
        onThread(() -> {
            database.vacuum();
            return null;
        });
    }

    void requireOpen() {
        if (closed.get()) {
            throw failures.closed();
        }
    }

    private <T> T onThread(Supplier<T> work) {
        requireOpen();
        try {
            return worker.call(work::get);
        } catch (RejectedExecutionException e) {
            throw failures.closed();
        }
    }

    /** Ends what was asked before, then closes the file and lets go of it. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                worker.call(() -> {
                    database.close();
                    return null;
                });
            } finally {
                worker.close();
                lock.close();
            }
        }
    }
}
