package app.snowquill.engine.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real server on this computer that speaks as each test scripts it, and remembers what it was sent. */
final class ChatServer implements AutoCloseable {
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    /** Counted down once a write found the connection closed. */
    final CountDownLatch hungUp = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile String models = "{\"data\":[{\"id\":\"tiny\"},{\"id\":\"large\"}]}";
    private volatile Script script = reply -> reply.status(500, "{}");

    ChatServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/models", exchange -> take(exchange, reply -> reply.status(200, models)));
        server.createContext("/v1/chat/completions", exchange -> take(exchange, script));
        server.createContext("/v1/messages", exchange -> take(exchange, script));
        server.createContext("/", exchange -> take(exchange, reply -> reply.status(404, "{}")));
        server.start();
    }

    record Asked(String path, Map<String, List<String>> headers, JsonNode body) {
    }

    interface Script {
        void answer(Reply reply) throws IOException;
    }

    void lists(String json) {
        models = json;
    }

    void answers(Script next) {
        script = next;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** What was asked for answers, in order. */
    List<JsonNode> questions() {
        return asked.stream().filter(each -> !each.body().isMissingNode()).map(Asked::body).toList();
    }

    private void take(HttpExchange exchange, Script with) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        asked.add(new Asked(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(),
                new JsonMapper().readTree(body)));
        try (exchange) {
            with.answer(new Reply(exchange));
        } catch (IOException e) {
            hungUp.countDown();
        }
    }

    /** One answer being written. */
    static final class Reply {
        private final HttpExchange exchange;
        private OutputStream out;

        Reply(HttpExchange exchange) {
            this.exchange = exchange;
        }

        void status(int status, String json) throws IOException {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }

        void redirect(String to) throws IOException {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(307, -1);
        }

        Reply raw(String text) throws IOException {
            if (out == null) {
                exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                out = exchange.getResponseBody();
            }
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return this;
        }

        Reply event(String data) throws IOException {
            return raw("data: " + data + "\n\n");
        }

        Reply piece(String text) throws IOException {
            return event("{\"choices\":[{\"index\":0,\"delta\":{\"content\":" + new JsonMapper().writeValueAsString(text) + "}}]}");
        }

        /** OpenAI's end. */
        void finish(String reason) throws IOException {
            event("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}");
            event("{\"choices\":[],\"usage\":{\"prompt_tokens\":21,\"completion_tokens\":7,\"total_tokens\":28,"
                    + "\"prompt_tokens_details\":{\"cached_tokens\":16}}}");
            event("[DONE]");
        }

        Reply typed(String type, String data) throws IOException {
            return raw("event: " + type + "\ndata: {\"type\":\"" + type + "\"" + data + "}\n\n");
        }

        /** Cuts the connection in the middle of the answer. */
        void breakOff() {
            throw new IllegalStateException("cut");
        }

        /** Until the other side hangs up. */
        void forever(String text) throws IOException {
            while (true) {
                raw(text);
                try {
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
