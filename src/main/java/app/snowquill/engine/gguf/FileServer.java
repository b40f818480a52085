package app.snowquill.engine.gguf;

import app.snowquill.engine.gguf.DownloadException.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Asks a server for a file, or for the rest of one. Goes where it is sent on, by hand, and only where nobody can change the
 * file on the way. Holds the HTTP client's own threads, which end with it; used by one thread at a time.
 */
final class FileServer {
    private static final int MOST_HOPS = 8;
    private static final long LOOK_MILLIS = 100;

    private final DownloadTerms terms;
    private final BooleanSupplier unwanted;
    private final HttpClient client;

    /** @param unwanted looked at while waiting for an answer */
    FileServer(DownloadTerms terms, BooleanSupplier unwanted) {
        this.terms = terms;
        this.unwanted = unwanted;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(terms.answer()).build();
    }

    /**
     * An answer whose body is still to come.
     *
     * @param sha256 what the server says the file's checksum is; blank where it says nothing
     */
    record Answer(HttpResponse<ArrivingBytes> response, String sha256) implements AutoCloseable {
        int status() {
            return response.statusCode();
        }

        ArrivingBytes body() {
            return response.body();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        OptionalLong length() {
            return response.headers().firstValueAsLong("Content-Length");
        }

        @Override
        public void close() {
            response.body().close();
        }
    }

    /**
     * @param from the first byte wanted; 0 for all
     * @param version the file must still be of it for only a part to be sent; blank where that is not known
     * @throws IOException where the server can't be reached; asking again may help
     * @throws DownloadException where it sends to a place that must not be asked, or nobody wants it any more
     */
    Answer ask(URI file, long from, String version) throws IOException {
        URI at = file;
        String sha256 = "";
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            HttpResponse<ArrivingBytes> response = send(request(at, from, version));
            Optional<String> linked = response.headers().firstValue("X-Linked-ETag").flatMap(Checksums::in);
            if (linked.isEmpty() && hop == 0) { // behind another address it may be a mark of another kind
                linked = response.headers().firstValue("ETag").flatMap(Checksums::in);
            }
            sha256 = sha256.isEmpty() ? linked.orElse("") : sha256;
            Optional<String> target = response.headers().firstValue("Location");
            if (response.statusCode() / 100 != 3 || target.isEmpty()) {
                return new Answer(response, sha256);
            }
            response.body().close();
            at = next(at, target.get());
        }
        throw new DownloadException(Kind.REFUSED, "The server sends from one address to the next without end. Try another "
                + "address for this model.");
    }

    private static URI next(URI at, String target) {
        URI next;
        try {
            next = at.resolve(target);
        } catch (IllegalArgumentException e) {
            throw new DownloadException(Kind.REFUSED, "The server sends on to an address that can't be read. Try another "
                    + "address for this model.", e);
        }
        boolean fromOutside = "http".equalsIgnoreCase(next.getScheme()) && !"http".equalsIgnoreCase(at.getScheme());
        if (fromOutside || !ModelAddress.mayBeAsked(next)) {
            throw new DownloadException(Kind.REFUSED, "The server sends on to " + next.getScheme() + "://" + next.getHost()
                    + ", where the file could be changed on the way, so it was not fetched. Try another address for this model.");
        }
        return next;
    }

    private static HttpRequest request(URI uri, long from, String version) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("User-Agent", "Snowquill")
                .header("Accept-Encoding", "identity");
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
            if (!version.isEmpty()) {
                request.header("If-Range", version);
            }
        }
        return request.build();
    }

    private HttpResponse<ArrivingBytes> send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<ArrivingBytes>> answer = client.sendAsync(request, info -> new ArrivingBytes());
        long end = System.nanoTime() + terms.answer().toNanos();
        while (true) {
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (unwanted.getAsBoolean()) {
                    answer.cancel(true);
                    throw ModelDownload.stopped();
                }
                if (System.nanoTime() - end > 0) {
                    answer.cancel(true);
                    throw new IOException("The server does not answer.", e);
                }
            } catch (ExecutionException e) {
                throw new IOException("The server can't be reached.", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The program is closing.", e);
            }
        }
    }
}
