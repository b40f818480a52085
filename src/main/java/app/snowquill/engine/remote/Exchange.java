package app.snowquill.engine.remote;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * One question and its streamed answer over one connection. The library asks through it; the engine can close it at any
 * moment, also before the first byte of the answer, which the library's own client cannot. After closing nothing is told
 * any more. Read on a thread of the engine's; closed from anywhere.
 */
final class Exchange implements HttpClient, HttpClientBuilder {
    private final Server server;
    private final Executor threads;
    private final Duration limit;
    private final EventTap.Watcher watcher;
    private CompletableFuture<HttpResponse<InputStream>> sent;
    private InputStream body;
    private boolean closed;

    /** @param limit for the beginning of the answer */
    Exchange(Server server, Executor threads, Duration limit, EventTap.Watcher watcher) {
        this.server = server;
        this.threads = threads;
        this.limit = limit;
        this.watcher = watcher;
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        EventTap tap = new EventTap(listener, watcher, this::isClosed);
        CompletableFuture<HttpResponse<InputStream>> response = server.send(request.url(), Optional.of(request.body()),
                Map.of("Accept", "text/event-stream"), limit);
        if (keep(response)) {
            response.whenCompleteAsync((answer, failure) -> {
                if (failure != null) {
                    tap.onError(failure);
                } else {
                    read(answer, parser, tap);
                }
            }, threads);
        }
    }

    private void read(HttpResponse<InputStream> answer, ServerSentEventParser parser, EventTap tap) {
        try (InputStream in = new BoundedLines(answer.body(), watcher)) {
            if (!keep(in)) {
                return;
            }
            String type = answer.headers().firstValue("Content-Type").orElse("text/event-stream");
            if (answer.statusCode() != 200) {
                tap.onError(Server.refusal(answer.statusCode(), in));
            } else if (!type.startsWith("text/event-stream")) {
                tap.onError(new ServerRefusal(404, "{\"error\":\"It answers, but not as a model does.\"}"));
            } else {
                parser.parse(in, tap);
                tap.onClose();
            }
        } catch (IOException e) {
            tap.onError(e);
        }
    }

    private synchronized boolean keep(CompletableFuture<HttpResponse<InputStream>> response) {
        sent = response;
        if (closed) {
            response.cancel(true);
        }
        return !closed;
    }

    private synchronized boolean keep(InputStream in) {
        body = in;
        return !closed;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Closes the connection, so that the server stops. Harmless when it has ended. */
    void close() {
        CompletableFuture<HttpResponse<InputStream>> waiting;
        InputStream reading;
        synchronized (this) {
            closed = true;
            waiting = sent;
            reading = body;
        }
        if (waiting != null) {
            waiting.cancel(true);
        }
        if (reading != null) {
            try {
                reading.close();
            } catch (IOException e) {
                watcher.sign(); // it is closed one way or the other
            }
        }
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("Answers are streamed.");
    }

    @Override
    public HttpClient build() {
        return this;
    }

    @Override
    public Duration connectTimeout() {
        return limit;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration ignored) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return limit;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration ignored) {
        return this;
    }
}
