package app.snowquill.engine.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.ShapeCheck;
import app.snowquill.engine.ShapeTrim;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.Urgency;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.engine.running.Timeouts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The starter model in a real llama-server, where the environment names one: what it does beside what the worker does. */
@EnabledIfEnvironmentVariable(named = "SNOWQUILL_TEST_LLAMA_SERVER", matches = ".+")
class RealServerTest {
    private static final List<Message> PROMPT = List.of(Message.system("You are a novelist."),
            Message.user("Draft the scene from its card."));
    private static final Sampling SAMPLING = Sampling.prose().withSeed(3);
    private static final EngineSettings SETTINGS = new EngineSettings(Optional.of(Path.of("models/starter.gguf")), 0, 1, 0, 2);
    private static final JsonShape ENDLESS = new JsonShape.Items(new JsonShape.Sentences(1, 1, 20, 23), 200, 200);

    @TempDir
    static Path folder;
    private static ServerEngine engine;
    private static LlamaEngine worker;

    @BeforeAll
    static void start() {
        engine = engine(SETTINGS, Timeouts.usual());
        worker = new LlamaEngine(SETTINGS, new WorkerLauncher(folder));
    }

    private static ServerEngine engine(EngineSettings settings, Timeouts timeouts) {
        Path program = Path.of(System.getenv("SNOWQUILL_TEST_LLAMA_SERVER"));
        return new ServerEngine(() -> ServerProgram.find(Optional.of(program), Map.of()), settings, new ServerLauncher(), timeouts);
    }

    @AfterAll
    static void stop() {
        engine.close();
        worker.close();
    }

    private static GenerationRequest prose(int tokens) {
        return GenerationRequest.prose("test", PROMPT, SAMPLING, tokens);
    }

    private static GenerationResult write(TextEngine with, GenerationRequest request) throws Exception {
        return with.generate(request, TokenSink.NONE).result().get(60, TimeUnit.SECONDS);
    }

    @Test
    void proseStreamsAndEndsAtItsLength() throws Exception {
        StringBuilder pieces = new StringBuilder();

        GenerationResult result = engine.generate(prose(60), pieces::append).result().get(60, TimeUnit.SECONDS);

        assertThat(result.text()).isEqualTo(pieces.toString()).isNotBlank().doesNotStartWith(" ").doesNotContain("\uFFFD");
        assertThat(result.finish()).isEqualTo(FinishReason.LENGTH);
        assertThat(result.tokensOut()).isEqualTo(60);
        assertThat(result.tokensIn()).isEqualTo(engine.countPrompt(PROMPT));
        assertThat(engine.load().get(1, TimeUnit.SECONDS).name()).isEqualTo("Starter");
    }

    @Test
    void textsAndPromptsAreCountedAsTheWorkerCountsThem() {
        for (String text : List.of("", "Call me Ishmael.", "He said </s> and <|end|> at last.", "Zoë 😀\n\n\"No,\" he said.",
                "Snow fell on every roof. ".repeat(60))) {
            assertThat(engine.countTokens(text)).as(text).isEqualTo(worker.countTokens(text));
            List<Message> prompt = List.of(Message.system("Write."), Message.user("- " + text));
            assertThat(engine.countPrompt(prompt)).as(text).isEqualTo(worker.countPrompt(prompt));
        }
        List<Message> open = List.of(PROMPT.get(1), Message.assistant("The old lighthouse keeper was"));
        assertThat(engine.countPrompt(open)).isEqualTo(worker.countPrompt(open));
    }

    @Test
    void theLikeliestTextIsTheWorkersText() throws Exception {
        GenerationRequest request = GenerationRequest.prose("test", PROMPT, Sampling.exact(), 24);

        assertThat(write(engine, request).text()).isEqualTo(write(worker, request).text());
    }

    @Test
    void anAnswerKeepsToItsShape() throws Exception {
        JsonShape sentence = new JsonShape.Sentences(1, 1, 6, 23);
        JsonShape shape = JsonShape.fields().with("pov", new JsonShape.Name(1, 2)).with("goal", sentence)
                .with("who", new JsonShape.OneOf(List.of("marta", "ivo"))).with("words", new JsonShape.Whole(800, 2500)).build();
        for (long seed = 1; seed <= 5; seed++) {
            GenerationResult result = write(engine, GenerationRequest.json("test", PROMPT, shape,
                    Sampling.structure().withSeed(seed), 400));

            assertThat(result.finish()).isEqualTo(FinishReason.STOP);
            JsonNode answer = ShapeTrim.trimmed(shape, new ObjectMapper().readTree(result.text()));
            assertThat(new ShapeCheck(shape).violations(answer)).as(result.text()).isEmpty();
        }
    }

    @Test
    void aPromptThatIsKnownIsNotReadAgain() throws Exception {
        GenerationRequest request = GenerationRequest.prose("test", List.of(Message.user(
                "It was a dark and stormy night, and nobody came. ".repeat(40))), SAMPLING, 4);
        List<Integer> reading = Collections.synchronizedList(new ArrayList<>());

        GenerationResult cold = engine.generate(request, new TokenSink() {
            @Override
            public void accept(String piece) {
            }

            @Override
            public void reading(int read, int known, int all) {
                reading.add(read);
            }
        }).result().get(60, TimeUnit.SECONDS);
        GenerationResult warm = write(engine, request);

        assertThat(cold.cachedTokens()).isLessThan(30);
        assertThat(reading).isSorted().contains(cold.tokensIn());
        assertThat(warm.cachedTokens()).isEqualTo(warm.tokensIn() - 1);
        assertThat(warm.text()).isEqualTo(cold.text());
    }

    @Test
    void aStopTextEndsTheAnswerBeforeIt() throws Exception {
        String whole = write(engine, prose(60)).text();
        String stop = whole.substring(20, 26);

        GenerationResult result = write(engine, new GenerationRequest(Caller.of("test"), PROMPT, Optional.empty(), SAMPLING, 60,
                List.of(stop)));

        assertThat(result.text()).isEqualTo(whole.substring(0, whole.indexOf(stop)));
        assertThat(result.finish()).isEqualTo(FinishReason.STOP);
    }

    @Test
    void anAnswerOfTheAssistantIsContinued() throws Exception {
        List<Message> open = List.of(PROMPT.get(1), Message.assistant("The old lighthouse keeper was"));

        assertThat(write(engine, GenerationRequest.prose("test", open, SAMPLING, 5)).text()).startsWith(" ");
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsNumbers() {
        assertThatThrownBy(() -> write(engine, prose(2040))).cause().isInstanceOfSatisfying(EngineException.class, e -> {
            assertThat(e.kind()).isEqualTo(EngineException.Kind.TOO_LONG);
            assertThat(e).hasMessageContaining("2040").hasMessageContaining("2048")
                    .hasMessageContaining(String.valueOf(engine.countPrompt(PROMPT)));
        });
    }

    @Test
    void aCancelWhileThePromptIsReadEndsTheAnswerAndTheSlotIsFree() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        List<Message> prompt = List.of(Message.user("Snow fell on every roof of the town. ".repeat(180)));
        Generation generation = engine.generate(GenerationRequest.prose("test", prompt, SAMPLING, 100), new TokenSink() {
            @Override
            public void accept(String piece) {
            }

            @Override
            public void reading(int read, int known, int all) {
                reading.countDown();
            }
        });
        reading.await(20, TimeUnit.SECONDS);

        generation.cancel();

        assertThat(generation.result().get(5, TimeUnit.SECONDS).finish()).isEqualTo(FinishReason.CANCELLED);
        assertThat(write(engine, prose(5)).tokensOut()).isEqualTo(5);
        assertThat(write(engine, prose(5)).tokensOut()).isEqualTo(5);
    }

    @Test
    void whoIsInAHurryGoesBeforeWhatIsQueued() throws Exception {
        try (ServerEngine single = engine(new EngineSettings(SETTINGS.model(), 0, 1, 0, 1), Timeouts.usual())) {
            List<String> order = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch begun = new CountDownLatch(5);
            Generation first = single.generate(GenerationRequest.json("test", PROMPT, ENDLESS, SAMPLING, 1900),
                    piece -> begun.countDown());
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            Generation queued = single.generate(prose(3), piece -> order.add("queued"));
            single.countTokens("x");
            Generation hurried = single.generate(prose(3).by(new Caller("test", "", "", 1, Urgency.INTERACTIVE)),
                    piece -> order.add("hurried"));
            for (Generation one : List.of(first, queued, hurried)) {
                one.result().get(60, TimeUnit.SECONDS);
            }

            assertThat(order.get(0)).isEqualTo("hurried");
        }
    }

    @Test
    void aKilledServerFailsItsAnswerKeepsTheTextAndIsStartedAgain() throws Exception {
        try (ServerEngine other = engine(SETTINGS, Timeouts.usual())) {
            CountDownLatch begun = new CountDownLatch(10);
            Generation generation = other.generate(GenerationRequest.json("test", PROMPT, ENDLESS, SAMPLING, 1900),
                    piece -> begun.countDown());
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

            ProcessHandle.of(other.serverPid().orElseThrow()).orElseThrow().destroyForcibly();

            assertThatThrownBy(() -> generation.result().get(10, TimeUnit.SECONDS)).cause()
                    .isInstanceOfSatisfying(EngineException.class, e -> {
                        assertThat(e.kind()).isEqualTo(EngineException.Kind.CRASHED);
                        assertThat(e.partialText()).isNotBlank();
                    });
            assertThat(other.countTokens("Once more.")).isPositive();
        }
    }

    @Test
    void aStoppedServerIsKilledAndItsAnswerTimesOut() throws Exception {
        Duration usual = Duration.ofSeconds(60);
        try (ServerEngine other = engine(SETTINGS, new Timeouts(usual, usual, Duration.ofSeconds(1), usual))) {
            CountDownLatch begun = new CountDownLatch(5);
            Generation generation = other.generate(GenerationRequest.json("test", PROMPT, ENDLESS, SAMPLING, 1900),
                    piece -> begun.countDown());
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            long pid = other.serverPid().orElseThrow();

            new ProcessBuilder("sh", "-c", "kill -STOP " + pid).start().waitFor(); // the shell has its own kill

            assertThatThrownBy(() -> generation.result().get(20, TimeUnit.SECONDS)).cause()
                    .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.TIMED_OUT));
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(other.countTokens("Once more.")).isPositive();
        }
    }

    @Test
    void aModelTheServerDoesNotKnowFailsWithTheServersReason() throws Exception {
        String content = new String(Files.readAllBytes(Path.of("src/test/resources/models/rand-tiny.gguf")),
                StandardCharsets.ISO_8859_1).replace("llama", "lamma");
        Path file = Files.write(folder.resolve("new.gguf"), content.getBytes(StandardCharsets.ISO_8859_1));
        try (ServerEngine other = engine(SETTINGS.withModel(Optional.of(file)), Timeouts.usual())) {
            assertThatThrownBy(() -> other.load().get(30, TimeUnit.SECONDS)).cause().isInstanceOfSatisfying(EngineException.class,
                    e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.LOAD_FAILED))
                    .hasMessageContaining("unknown model architecture: 'lamma'");
        }
    }
}
