package app.snowquill.engine.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Cuts a stream of server-sent events into lines, none longer than is bearable, and can end the stream from this side. Lines
 * are told in order by the HTTP client's threads, one at a time; {@link #cancel()} comes from any thread.
 */
final class EventLines implements HttpResponse.BodyHandler<Void>, HttpResponse.BodySubscriber<Void> {
    private final int longest;
    private final Listener listener;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private Flow.Subscription subscription;
    private boolean cancelled;

    /** @param longest bytes of a line */
    EventLines(int longest, Listener listener) {
        this.longest = longest;
        this.listener = listener;
    }

    /** Told what comes. */
    interface Listener {
        /** The answer begins. */
        void begun(int status);

        void line(String line);
    }

    @Override
    public HttpResponse.BodySubscriber<Void> apply(HttpResponse.ResponseInfo info) {
        listener.begun(info.statusCode());
        return this;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return end;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        boolean stop;
        synchronized (this) {
            subscription = given;
            stop = cancelled;
        }
        if (stop) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            while (buffer.hasRemaining()) {
                take(buffer.get());
            }
        }
        if (line.size() > longest) {
            cancel();
            end.completeExceptionally(new IOException("A line of the answer has no end."));
        } else {
            subscription.request(1);
        }
    }

    private void take(byte next) {
        if (next == '\n') {
            tell();
        } else if (line.size() <= longest) {
            line.write(next);
        }
    }

    private void tell() {
        String whole = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        if (!whole.isEmpty()) {
            listener.line(whole);
        }
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        tell();
        end.complete(null);
    }

    /** Closes the connection, which is how a llama-server is told to stop. */
    void cancel() {
        Flow.Subscription given;
        synchronized (this) {
            cancelled = true;
            given = subscription;
        }
        if (given != null) {
            given.cancel();
        }
        end.complete(null);
    }
}
