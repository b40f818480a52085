package app.snowquill.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.RemoteSettings;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.StructuredAnswer;
import app.snowquill.engine.StructuredCall;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.running.Timeouts;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real llama-server with the starter model, where SNOWQUILL_TEST_LLAMA_SERVER names one; shared by all tests. */
class LlamaServerTest {
    private static final List<Message> PROMPT = List.of(Message.system("You are a novelist."),
            Message.user("Draft the scene from its card."));
    private static final Sampling SAMPLING = Sampling.prose().withSeed(3);

    private static Process program;
    private static RemoteEngine engine;

    @BeforeAll
    static void start() throws Exception {
        String path = System.getenv("SNOWQUILL_TEST_LLAMA_SERVER");
        assumeTrue(path != null && !path.isBlank(), "no llama-server to try");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(path, "-m", Path.of("models/starter.gguf").toString(), "--host",
                "127.0.0.1", "--port", String.valueOf(port), "-t", "1", "-np", "1");
        builder.environment().put("LLAMA_API_KEY", MemoryKeys.KEY);
        program = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        engine = new RemoteEngine(new RemoteSettings(URI.create("http://127.0.0.1:" + port + "/v1"), "", 0, 1),
                new OpenAiChat(), new MemoryKeys(), Timeouts.usual());
        for (int i = 0; engine.load().handle((model, failure) -> failure).get(20, TimeUnit.SECONDS) != null; i++) {
            assertThat(i).as("tries until the server answers").isLessThan(300);
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            engine.close();
            program.destroyForcibly();
        }
    }

    private static GenerationRequest prose(int tokens) {
        return GenerationRequest.prose("test", PROMPT, SAMPLING, tokens);
    }

    private static GenerationResult write(GenerationRequest request) throws Exception {
        return engine.generate(request, TokenSink.NONE).result().get(60, TimeUnit.SECONDS);
    }

    @Test
    void itsModelAndContextAreFound() throws Exception {
        ModelInfo info = engine.load().get(20, TimeUnit.SECONDS);

        assertThat(info.name()).endsWith("starter.gguf");
        assertThat(info.contextTokens()).isEqualTo(2048);
        assertThat(info.awayHost()).isEmpty();
    }

    @Test
    void proseStreamsAndTellsHowFarThePromptIsRead() throws Exception {
        StringBuilder pieces = new StringBuilder();
        List<Integer> read = new ArrayList<>();

        GenerationResult result = engine.generate(prose(60), new TokenSink() {
            @Override
            public void accept(String piece) {
                pieces.append(piece);
            }

            @Override
            public void reading(int far, int known, int all) {
                read.add(all);
            }
        }).result().get(60, TimeUnit.SECONDS);

        assertThat(result.text()).isEqualTo(pieces.toString()).isNotBlank();
        assertThat(result.tokensOut()).isLessThanOrEqualTo(60);
        assertThat(read).isNotEmpty().containsOnly(result.tokensIn());
        assertThat(write(prose(60)).cachedTokens()).isPositive();
    }

    @Test
    void promptsAreCountedExactlyAsTheyAreSent() throws Exception {
        assertThat(engine.countPrompt(PROMPT)).isEqualTo(write(prose(1)).tokensIn());
        assertThat(engine.countTokens("Zoë 😀")).isEqualTo(engine.countTokens("Zoë ") + 4);
    }

    @Test
    void aShapeIsHeldByTheGrammar() throws Exception {
        JsonShape shape = JsonShape.fields().with("name", new JsonShape.Name(1, 2)).with("kind", new JsonShape.OneOf(List.of("a", "b")))
                .with("lines", new JsonShape.Items(new JsonShape.Sentences(1, 1, 6, 18), 2, 3)).with("age", new JsonShape.Whole(20, 60)).build();

        for (int seed = 1; seed <= 5; seed++) {
            StructuredAnswer answer = StructuredCall.ask(engine, GenerationRequest.json("test", PROMPT, shape,
                    Sampling.structure().withSeed(seed), 300), TokenSink.NONE).answer().get(60, TimeUnit.SECONDS);
            assertThat(answer.json().get("lines")).hasSizeBetween(2, 3);
        }
    }

    @Test
    void aMessageOfItsOwnIsGoneOnWithByTheServer() throws Exception {
        List<Message> open = List.of(Message.user("Draft the scene."), Message.assistant("The tide came in over the"));

        assertThat(engine.countPrompt(open)).isEqualTo(write(prose(1).withMessages(open)).tokensIn());
    }

    @Test
    void aCancelFreesItsOnlySlot() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Generation long1 = engine.generate(prose(1500), piece -> begun.countDown());
        begun.await(60, TimeUnit.SECONDS);

        long1.cancel();

        assertThat(long1.result().get(5, TimeUnit.SECONDS).finish()).isEqualTo(FinishReason.CANCELLED);
        assertThat(write(prose(2)).tokensOut()).isPositive();
    }

    @Test
    void aPromptBeyondTheContextIsSaidToBeTooLong() {
        List<Message> over = List.of(Message.user("word ".repeat(5_000)));

        assertThatThrownBy(() -> write(prose(10).withMessages(over))).cause()
                .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.TOO_LONG));
    }
}
