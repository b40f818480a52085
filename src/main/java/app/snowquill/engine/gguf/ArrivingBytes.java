package app.snowquill.engine.gguf;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The body of an answer, to be read as it comes. Unlike a stream it notices when nothing comes any more, and a reader can be
 * called off. Asks for more only once what came was read, so that a slow disk holds up the sender. Read by one thread.
 */
final class ArrivingBytes implements HttpResponse.BodySubscriber<ArrivingBytes>, AutoCloseable {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private List<ByteBuffer> current = List.of();

    /** Some bytes, or how it ended: with a failure, or in order where that is null. */
    private record Piece(List<ByteBuffer> bytes, Throwable failure) {
    }

    @Override
    public CompletionStage<ArrivingBytes> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        pieces.add(new Piece(bytes, null));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece(List.of(), failure));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece(List.of(), null));
    }

    /**
     * Fills {@code into} with what has come, waiting until there is something.
     *
     * @param unwanted looked at while waiting; true returns at once
     * @return whether there may be more
     * @throws IOException where the line was lost, or silent for too long
     */
    boolean read(ByteBuffer into, Duration silence, BooleanSupplier unwanted) throws IOException {
        while (current.stream().noneMatch(ByteBuffer::hasRemaining)) {
            Piece next = next(silence, unwanted);
            if (next == null) {
                return true;
            }
            if (next.failure != null) {
                throw new IOException("The line was lost.", next.failure);
            }
            if (next.bytes.isEmpty()) {
                pieces.add(next);
                return false;
            }
            current = next.bytes;
            subscription.join().request(1);
        }
        for (ByteBuffer some : current) {
            int length = Math.min(some.remaining(), into.remaining());
            into.put(some.slice(some.position(), length));
            some.position(some.position() + length);
        }
        return true;
    }

    private Piece next(Duration silence, BooleanSupplier unwanted) throws IOException {
        long end = System.nanoTime() + silence.toNanos();
        try {
            while (!unwanted.getAsBoolean()) {
                Piece next = pieces.poll(LOOK_NANOS, TimeUnit.NANOSECONDS);
                if (next != null) {
                    return next;
                }
                if (System.nanoTime() - end > 0) {
                    throw new IOException("Nothing came for " + silence.toSeconds() + " seconds.");
                }
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The program is closing.", e);
        }
    }

    /** Wants nothing more. */
    @Override
    public void close() {
        subscription.thenAccept(Flow.Subscription::cancel);
    }
}
