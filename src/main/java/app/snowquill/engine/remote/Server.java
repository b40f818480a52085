package app.snowquill.engine.remote;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.KeyStore;
import app.snowquill.engine.RemoteSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The one way out: every request of an engine leaves here and gets its key here. Nothing goes over plain HTTP but to this
 * computer, nothing to another host than the one of the settings, redirects are not followed and proxies not asked, so
 * that a key and a manuscript reach who they are meant for or nobody. Thread-safe; holds no thread of its own.
 */
final class Server {
    private static final ObjectReader JSON = JsonMapper.builder().build().reader();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int LONGEST_BODY = 16 << 20;
    private static final int LONGEST_REFUSAL = 64 << 10;

    private final RemoteSettings settings;
    private final Function<String, Map<String, String>> keyHeaders;
    private final KeyStore keys;
    private final Executor threads;
    private final HttpClient http;

    /** @param keyHeaders what the protocol sends a key as; given a blank one where there is none */
    Server(RemoteSettings settings, Function<String, Map<String, String>> keyHeaders, KeyStore keys, Executor threads) {
        this.settings = settings;
        this.keyHeaders = keyHeaders;
        this.keys = keys;
        this.threads = threads;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY).connectTimeout(CONNECT).executor(threads).build();
    }

    RemoteSettings settings() {
        return settings;
    }

    String host() {
        return String.valueOf(settings.address().getHost());
    }

    /** Where the protocol begins, without a slash at its end. */
    String base() {
        return settings.address().toString().replaceFirst("/+$", "");
    }

    /** The same without the version: where a server keeps what is its own. */
    String root() {
        return base().replaceFirst("/v1$", "");
    }

    Optional<String> key() {
        return keys.key(host()).map(String::strip).filter(key -> !key.isEmpty());
    }

    /**
     * Sends and waits for the beginning of the answer.
     *
     * @param body JSON; empty to get rather than to post
     */
    CompletableFuture<HttpResponse<InputStream>> send(String url, Optional<String> body, Map<String, String> headers,
                                                      Duration limit) {
        URI target = URI.create(url);
        if (!settings.isHere() && !"https".equals(target.getScheme())) {
            throw new EngineException(EngineException.Kind.REFUSED, "Nothing was sent to " + host() + ": its address begins with "
                    + "http://, and what goes to another computer could be read on the way. Use an address with https://.");
        }
        if (!host().equalsIgnoreCase(target.getHost()) || target.getPort() != settings.address().getPort()) {
            throw new EngineException(EngineException.Kind.REFUSED, "Nothing was sent: the request was meant for another "
                    + "computer than " + host() + ".");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(target).timeout(limit);
        headers.forEach(request::setHeader);
        keyHeaders.apply(sendable(key().orElse(""))).forEach(request::setHeader);
        body.ifPresentOrElse(text -> request.setHeader("Content-Type", "application/json").POST(BodyPublishers.ofString(text)),
                request::GET);
        return http.sendAsync(request.build(), BodyHandlers.ofInputStream());
    }

    /** The library's own words for a bad header hold its value. */
    private static String sendable(String key) {
        if (key.chars().anyMatch(sign -> sign <= ' ' || sign > '~')) {
            throw new EngineException(EngineException.Kind.REFUSED, "The key has a character that no key has, a space or a line "
                    + "break perhaps. Nothing was sent. Type or paste it again.");
        }
        return key;
    }

    /**
     * Asks for JSON and waits for it; not for a thread that must not wait.
     *
     * @throws EngineException as {@link Failures} says it
     */
    JsonNode json(String url, Optional<String> body, Duration limit) {
        CompletableFuture<HttpResponse<InputStream>> sent = send(url, body, Map.of("Accept", "application/json"), limit);
        try {
            HttpResponse<InputStream> response = sent.get();
            try (InputStream in = response.body()) {
                // The limit of a request ends with its headers; a body that stops coming is closed from here.
                CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS, threads).execute(() -> close(in));
                if (response.statusCode() != 200) {
                    throw refusal(response.statusCode(), in);
                }
                return JSON.readTree(in.readNBytes(LONGEST_BODY));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            sent.cancel(true);
            throw new EngineException(EngineException.Kind.CLOSED, "The asking of " + host() + " was broken off.");
        } catch (ExecutionException | IOException | ServerRefusal e) {
            throw Failures.of(e, this, "");
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nobody hears it: who reads the body is told by that
        }
    }

    static ServerRefusal refusal(int status, InputStream body) throws IOException {
        return new ServerRefusal(status, new String(body.readNBytes(LONGEST_REFUSAL), StandardCharsets.UTF_8));
    }
}
