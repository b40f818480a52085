package app.snowquill.engine.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program that looks like a llama-server and behaves badly in one way, named by its first argument. Speaks no model. */
public final class FakeServer {
    private static final Pattern CONTENT = Pattern.compile("\"content\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String OLD_HELP = """
            -h,    --help, --usage          print usage and exit
            -t,    --threads N              number of threads
            -c,    --ctx-size N             size of the prompt context
            -np,   --parallel N             number of parallel sequences
            -m,    --model FNAME            model path
            -ngl,  --gpu-layers N           layers to store in VRAM
            --host HOST                     ip address to listen
            --port PORT                     port to listen
            --api-key KEY                   API key to use for authentication
                                            (env: LLAMA_API_KEY)
            """;
    private static final String NEW_HELP = OLD_HELP + """
            -b,    --batch-size N           logical maximum batch size
            -ub,   --ubatch-size N          physical maximum batch size
            --context-shift, --no-context-shift   whether to use context shift
            --jinja, --no-jinja             whether to use jinja
            --cache-reuse N                 min chunk size to attempt reusing
            --ui, --webui, --no-ui, --no-webui    whether to enable the Web UI
            --offline                       Offline mode
            """;

    private final String way;
    private final long born = System.nanoTime();

    private FakeServer(String way) {
        this.way = way;
    }

    /** How a test's engine starts one. */
    static ServerProgram program(String way) {
        try {
            return new ServerProgram(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp", Path.of(FakeServer.class.getProtectionDomain().getCodeSource()
                            .getLocation().toURI()).toString(), FakeServer.class.getName(), way));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] arguments) throws Exception {
        String way = arguments[0];
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        if (rest.contains("--help")) {
            System.out.println(way.equals("stranger") ? "usage: cat [FILE]..." : way.equals("keyless")
                    ? NEW_HELP.replace("(env: LLAMA_API_KEY)", "") : way.equals("old") ? OLD_HELP : NEW_HELP);
            return;
        }
        String known = way.equals("old") ? OLD_HELP : NEW_HELP;
        for (String flag : rest) {
            if (flag.startsWith("-") && !known.contains(flag)) {
                System.err.println("error: invalid argument: " + flag);
                System.exit(1);
            }
        }
        if (way.equals("refuses")) {
            System.err.println("srv    load_model: loading model\nllama_model_load: error loading model: unknown model "
                    + "architecture: 'qwen9'\nsrv    load_model: failed to load model, 'x'");
            System.exit(1);
        }
        int port = Integer.parseInt(rest.get(rest.indexOf("--port") + 1));
        new FakeServer(way).listen(way.equals("elsewhere") ? 0 : port);
    }

    private void listen(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean loading = way.equals("slow") && System.nanoTime() - born < 1_500_000_000L;
        String key = "Bearer " + System.getenv("LLAMA_API_KEY");
        boolean trusted = key.length() == 71 && key.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (path.equals("/health")) {
            answer(exchange, loading ? 503 : 200, "{}");
        } else if (way.equals("locked") || !trusted && !way.equals("open")) {
            answer(exchange, 401, "{\"error\":{\"message\":\"Invalid API Key\",\"type\":\"authentication_error\",\"code\":401}}");
        } else if (path.equals("/tokenize")) {
            answer(exchange, 200, way.equals("words") ? "{\"tokens\":[\"a\"]}" : "{\"tokens\":" + tokens(body) + "}");
        } else if (path.equals("/apply-template") && !way.equals("frameless")) {
            answer(exchange, 200, "{\"prompt\":\"" + contents(body).stream().map(text -> "<turn>" + text)
                    .collect(Collectors.joining()) + "<answer>\"}");
        } else if (path.equals("/completion")) {
            complete(exchange, body);
        } else {
            answer(exchange, 404, "{\"error\":{\"message\":\"File Not Found\",\"type\":\"not_found_error\",\"code\":404}}");
        }
    }

    private static List<String> contents(String body) {
        List<String> contents = new ArrayList<>();
        Matcher found = CONTENT.matcher(body);
        while (found.find()) {
            contents.add(found.group(1));
        }
        return contents;
    }

    /** One token for each character, the start token being 1. */
    private static List<Integer> tokens(String body) {
        List<Integer> tokens = new ArrayList<>();
        if (body.contains("\"add_special\":true")) {
            tokens.add(1);
        }
        contents(body).forEach(text -> text.chars().map(c -> c + 10).forEach(tokens::add));
        return tokens;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void complete(HttpExchange exchange, String body) throws IOException {
        if (way.equals("grammarless")) {
            answer(exchange, 400, "{\"error\":{\"message\":\"no\",\"type\":\"invalid_request_error\",\"code\":400}}");
            return;
        }
        if (way.equals("busy")) {
            answer(exchange, 503, "{\"error\":{\"message\":\"no\",\"type\":\"unavailable_error\",\"code\":503}}");
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            if (!way.equals("old")) {
                event(out, "{\"content\":\"\",\"stop\":false,\"prompt_progress\":{\"total\":9,\"cache\":2,\"processed\":9}}");
            }
            event(out, piece(" One", 1));
            event(out, piece(" two", 2));
            misbehave(out);
            event(out, piece(body.contains("\"stop\":[\"thr\"") ? " " : " three", 3));
            event(out, "{\"content\":\"\",\"stop\":true,\"stop_type\":\"eos\",\"tokens_predicted\":4,\"tokens_evaluated\":9,"
                    + "\"timings\":{\"cache_n\":2,\"prompt_n\":7}}");
        }
    }

    private void misbehave(OutputStream out) throws IOException {
        switch (way) {
            case "crashes" -> Runtime.getRuntime().halt(134);
            case "hangs" -> sleep();
            case "garbage" -> event(out, "{\"content\": not JSON");
            case "numbers" -> event(out, "{\"content\":5,\"stop\":false}");
            case "lists" -> event(out, "[]");
            case "html" -> out.write("<html>502 Bad Gateway</html>\n".getBytes(StandardCharsets.UTF_8));
            case "error" -> event(out, "{\"error\":{\"code\":500,\"message\":\"no\",\"type\":\"server_error\"}}");
            case "breaks" -> throw new IOException("enough");
            case "endless" -> {
                byte[] much = new byte[1 << 20];
                Arrays.fill(much, (byte) 'x');
                for (int i = 0; i < 64; i++) {
                    out.write(much);
                }
            }
            default -> {
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String piece(String text, int tokens) {
        return "{\"content\":\"" + text + "\",\"stop\":false,\"tokens_predicted\":" + tokens + "}";
    }

    private static void event(OutputStream out, String json) throws IOException {
        out.write(("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
