package app.snowquill.engine.gguf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A real server on this computer that gives one file, in ranges, and fails as it is told to. */
public final class RangeServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    public final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    public volatile byte[] content;
    public volatile String etag = "\"one\"";
    public volatile String linked = "";
    public volatile String contentType = "application/octet-stream";
    public volatile int status;
    /** The next answers end after so many bytes; 0 for none. */
    public volatile int cutAfter;
    public volatile int cuts;
    /** What is answered once the line was cut; 0 for what is asked. */
    public volatile int statusAfterCut;
    /** The next answers send so many bytes, then nothing more. */
    public volatile int silentAfter;
    public volatile String location = "";
    public volatile boolean ranged = true;
    /** Bytes are sent so slowly that a person can click meanwhile. */
    public volatile boolean slow;
    public volatile long pauseMillis = 20;

    public RangeServer(byte[] content) {
        this.content = content;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "all" : range);
        if (exchange.getRequestURI().getPath().startsWith("/moved")) {
            exchange.getResponseHeaders().add("Location", location);
            if (!linked.isEmpty()) {
                exchange.getResponseHeaders().add("X-Linked-ETag", "\"" + linked + "\"");
            }
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return;
        }
        if (status > 0) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        byte[] all = content;
        String condition = exchange.getRequestHeaders().getFirst("If-Range");
        boolean part = ranged && range != null && (condition == null || condition.equals(etag));
        int from = part ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
        exchange.getResponseHeaders().add("Content-Type", contentType);
        if (!etag.isEmpty()) {
            exchange.getResponseHeaders().add("ETag", etag);
        }
        if (part && from >= all.length) {
            exchange.getResponseHeaders().add("Content-Range", "bytes */" + all.length);
            exchange.sendResponseHeaders(416, -1);
            exchange.close();
            return;
        }
        if (part) {
            exchange.getResponseHeaders().add("Content-Range", "bytes " + from + "-" + (all.length - 1) + "/" + all.length);
        }
        exchange.sendResponseHeaders(part ? 206 : 200, all.length - from);
        send(exchange, Arrays.copyOfRange(all, from, all.length));
    }

    private void send(HttpExchange exchange, byte[] bytes) throws IOException {
        OutputStream out = exchange.getResponseBody();
        if (cuts > 0 && cutAfter < bytes.length) {
            cuts--;
            out.write(bytes, 0, cutAfter);
            out.flush();
            status = statusAfterCut;
            throw new IOException("The line is cut here.");
        }
        if (silentAfter > 0) {
            out.write(bytes, 0, Math.min(silentAfter, bytes.length));
            out.flush();
            silentAfter = 0;
            await(60_000);
        }
        for (int sent = 0; slow && sent < bytes.length; sent += 4_096) {
            out.write(bytes, sent, Math.min(4_096, bytes.length - sent));
            out.flush();
            await(pauseMillis);
        }
        if (!slow) {
            out.write(bytes);
        }
        exchange.close();
    }

    private void await(long millis) {
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
