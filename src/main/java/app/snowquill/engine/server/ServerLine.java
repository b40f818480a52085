package app.snowquill.engine.server;

import app.snowquill.engine.EngineException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The line to one server on this computer: questions as JSON, each with the key, over HTTP/1.1. Never through a proxy, never
 * redirected. Any thread; lives as long as the server. Holds no connection that must be closed.
 */
final class ServerLine {
    private static final int LONGEST_ANSWER = 64 << 20;
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final HttpClient http;
    private final ObjectMapper mapper;
    private final int port;
    private final String key;

    ServerLine(HttpClient http, ObjectMapper mapper, int port, String key) {
        this.http = http;
        this.mapper = mapper;
        this.port = port;
        this.key = key;
    }

    ObjectMapper mapper() {
        return mapper;
    }

    /** The status that a GET without the key is answered with; -1 where nobody answers yet. */
    CompletableFuture<Integer> look(String path) {
        HttpRequest request = HttpRequest.newBuilder(at(path)).timeout(LOOK).GET().build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode)
                .exceptionally(failure -> -1);
    }

    /**
     * Asks and waits for the whole answer.
     *
     * @param most to wait
     * @throws LineBroke where no answer came; a {@link LineBroke} with {@link LineBroke#late()} where it took too long
     * @throws EngineException where the server doesn't want this or says what can't be read
     */
    JsonNode ask(String path, JsonNode body, Duration most) {
        HttpRequest request = post(path, body).timeout(most).build();
        HttpResponse<String> response = sent(request, true);
        if (response.statusCode() != 200) {
            throw ServerRefusal.of(response.statusCode(), tree(response.body()));
        }
        JsonNode answer = tree(response.body());
        if (answer == null || !answer.isObject()) {
            throw ServerRefusal.unreadable();
        }
        return answer;
    }

    private HttpResponse<String> sent(HttpRequest request, boolean again) {
        try {
            return http.send(request, response -> new BoundedText(LONGEST_ANSWER));
        } catch (HttpTimeoutException e) {
            throw new LineBroke(true, e);
        } catch (IOException e) {
            if (again) { // the server closes idle connections; one that closed just now looks like this
                return sent(request, false);
            }
            throw new LineBroke(false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Kind.CLOSED, "The engine was closed.", "", e);
        }
    }

    /** Asks for a stream of events. The future tells the end of the exchange; cancel the reader to end it sooner. */
    CompletableFuture<HttpResponse<Void>> stream(String path, JsonNode body, EventLines reader) {
        HttpRequest request = post(path, body).header("Accept", "text/event-stream").build();
        return http.sendAsync(request, reader);
    }

    private HttpRequest.Builder post(String path, JsonNode body) {
        try {
            return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree is always JSON.", e);
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** What a text says as JSON; null where it is none. */
    JsonNode tree(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Nothing came back: the server has ended, hangs, or closed the line. */
    static final class LineBroke extends RuntimeException {
        private final boolean late;

        LineBroke(boolean late, Throwable cause) {
            super("The line to the server broke.", cause);
            this.late = late;
        }

        boolean late() {
            return late;
        }
    }
}
