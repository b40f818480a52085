package app.snowquill.pipeline;

import app.snowquill.job.SerialWorker;
import app.snowquill.search.TextIndex;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * Makes what was put into an index last, a moment after it can be found and on a thread of its own: waiting for the disk must not hold up
 * finding. Saves in quick succession are kept together. A process that ends before finds out at the next opening what its index lacks, by the
 * revision and hash that stand with each text. Safe from any thread; lives as long as its archive.
 */
final class IndexKeeping implements AutoCloseable {
    private static final long PAUSE_MILLIS = 1_000;

    private final SerialWorker worker = new SerialWorker("archive-keeping");
    private final AtomicReference<TextIndex> waiting = new AtomicReference<>();
    private final BiConsumer<TextIndex, RuntimeException> failed;

    /** @param failed told, on this thread, which index could not be kept */
    IndexKeeping(BiConsumer<TextIndex, RuntimeException> failed) {
        this.failed = failed;
    }

    /** Keeps it within about a second and what the disk takes. */
    void soon(TextIndex index) {
        if (waiting.getAndSet(index) == null) {
            CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, worker).execute(this::keep);
        }
    }

    private void keep() {
        TextIndex index = waiting.getAndSet(null);
        if (index == null) {
            return;
        }
        try {
            index.commit();
        } catch (RuntimeException | InternalError e) { // a mapped file that vanished is an InternalError
            failed.accept(index, e instanceof RuntimeException known ? known : new IllegalStateException(e));
        }
    }

    /** Keeps what waits for it, after what is under way; afterwards nothing more is kept. */
    @Override
    public void close() {
        worker.execute(this::keep);
        worker.close();
    }
}
