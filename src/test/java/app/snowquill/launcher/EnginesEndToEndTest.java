package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Message;
import app.snowquill.engine.RemoteSettings;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.around.AnswerFolder;
import app.snowquill.engine.remote.OperatingSystemKeys;
import app.snowquill.engine.running.LoadSpeed;
import app.snowquill.pipeline.AwayConsent;
import app.snowquill.pipeline.EngineDesk;
import app.snowquill.pipeline.EngineSetup;
import app.snowquill.pipeline.EngineSetup.Place;
import app.snowquill.pipeline.EngineSetup.Way;
import app.snowquill.settings.Settings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engines as the program makes them: real clients, a real server on this computer, real settings. */
class EnginesEndToEndTest {
    private static final String AWAY = "api.example.invalid";

    @TempDir
    Path folder;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    @Test
    void nothingLeavesUnaskedAlsoWhereTheAwayEngineIsOnlyTheFallback() {
        for (EngineKind kind : List.of(EngineKind.OPENAI, EngineKind.LLAMA)) {
            EngineAssembly engines = new EngineAssembly(folder, new EngineChain(new AnswerFolder(folder.resolve("answers"), 0)),
                    new LoadSpeed.OfThisProgram(), new AwayConsent(Set.of(), hosts -> { }), Runnable::run);
            EngineChoice choice = new EngineChoice(kind, new EngineSettings(Optional.empty(), 0, 1, 0, 1), Optional.empty(),
                    new RemoteSettings(URI.create("https://" + AWAY + "/v1"), "large", 4_096, 1),
                    Settings.defaults().engine().anthropic(), List.of(EngineKind.OPENAI));
            try (TextEngine engine = engines.make(choice, new OperatingSystemKeys(Map.of()))) {
                assertThatThrownBy(() -> engine.generate(GenerationRequest.prose("writer", List.of(Message.user("Go on.")),
                        Sampling.prose(), 10), TokenSink.NONE).result().join()).cause()
                        .isInstanceOfSatisfying(EngineException.class, e ->
                                assertThat(e.kind()).isEqualTo(EngineException.Kind.NOT_ALLOWED)).hasMessageContaining(AWAY);
            }
        }
    }

    @Test
    void aServerOfThisComputerIsTestedUsedAndRememberedWithoutAnyOfItsKeyInAFile() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Path config = folder.resolve("settings.json");
        try (StudioAssembly studio = new StudioAssembly(Map.of(), Optional.of(config))) {
            EngineDesk desk = studio.engines();
            EngineSetup wanted = new EngineSetup(Way.ADDRESS, desk.now().model(), Optional.empty(),
                    new Place("http://127.0.0.1:" + server.getAddress().getPort() + "/v1", "", 4_096), desk.now().anthropic(),
                    List.of(Way.INCLUDED));
            Optional<EngineDesk.TypedKey> key = Optional.of(new EngineDesk.TypedKey("sk-very-secret",
                    EngineDesk.KeyKept.THIS_SESSION));

            assertThat(desk.tryServer(wanted, key).join().models()).containsExactly("small", "large");
            assertThat(desk.now().way()).isEqualTo(Way.INCLUDED);
            assertThat(desk.use(wanted, key).join()).isEqualTo(EngineDesk.KeyKept.THIS_SESSION);

            assertThat(requests).isNotEmpty().allMatch(request -> request.startsWith("GET "))
                    .anyMatch(request -> request.endsWith("sk-very-secret"));
            assertThat(studio.models().state().awayHost()).isEmpty();
            assertThat(Files.readString(config)).contains("\"engine\" : \"openai\"").contains("\"fallback\" : \"llama\"")
                    .doesNotContain("secret");
        } finally {
            server.stop(0);
        }
        try (StudioAssembly again = new StudioAssembly(Map.of(), Optional.of(config))) {
            assertThat(again.engines().now().way()).isEqualTo(Way.ADDRESS);
            assertThat(again.engines().now().fallback()).containsExactly(Way.INCLUDED);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = "{\"data\":[{\"id\":\"small\"},{\"id\":\"large\"}]}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("/models") ? 200 : 404, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
