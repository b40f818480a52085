package app.snowquill.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineException.Kind;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.Message;
import app.snowquill.engine.RemoteSettings;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.running.Timeouts;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Servers that are slow, broken, unwilling or hostile: every answer ends, in a sentence, and nothing secret gets out. */
class RemoteFailureTest {
    private static final String MANUSCRIPT = "Marta hid the letter under the lamp and told nobody.";

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private ChatServer server;
    private RemoteEngine engine;

    @BeforeEach
    void start() throws IOException {
        logged.start();
        root().addAppender(logged);
        root().setLevel(Level.DEBUG);
        server = new ChatServer();
        engine = engine(server.address(), "tiny", new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20),
                Duration.ofSeconds(20), Duration.ofMinutes(1)));
    }

    @AfterEach
    void stop() {
        engine.close();
        server.close();
        root().setLevel(Level.WARN);
        root().detachAppender(logged);
        assertThat(logged.list).extracting(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .noneMatch(line -> line.contains(MemoryKeys.KEY) || line.contains("Marta hid"));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static RemoteEngine engine(URI address, String model, Timeouts timeouts) {
        return new RemoteEngine(new RemoteSettings(address, model, 0, 2), new OpenAiChat(), new MemoryKeys(), timeouts);
    }

    private static GenerationRequest request() {
        return GenerationRequest.prose("test", List.of(Message.user(MANUSCRIPT)), Sampling.prose(), 40);
    }

    private EngineException failure() throws Exception {
        return failure(engine);
    }

    private static EngineException failure(RemoteEngine of) throws Exception {
        try {
            GenerationResult result = of.generate(request(), TokenSink.NONE).result().get(30, TimeUnit.SECONDS);
            throw new AssertionError("It was answered: " + result);
        } catch (ExecutionException e) {
            EngineException why = (EngineException) e.getCause();
            assertThat(why.getMessage()).doesNotContain(MemoryKeys.KEY, "Marta hid").matches("(?s).+[.?”]");
            return why;
        }
    }

    @ParameterizedTest
    @CsvSource({"401,REFUSED", "403,REFUSED", "404,REFUSED", "429,BUSY", "503,BUSY", "529,BUSY", "418,REFUSED",
            "500,UNREACHABLE", "502,UNREACHABLE"})
    void aRefusalIsSaidByItsKind(int status, Kind kind) throws Exception {
        server.answers(reply -> reply.status(status, "{\"error\":{\"message\":\"Not today.\"}}"));

        EngineException why = failure();

        assertThat(why.kind()).isEqualTo(kind);
        assertThat(why.getCause()).isNull();
        if (status != 401 && status != 403) {
            assertThat(why.getMessage()).contains("Not today.");
        }
    }

    @Test
    void aServersWordsAreCutAndNotPassedOnWhereTheyRepeatThePromptOrTheKey() throws Exception {
        server.answers(reply -> reply.status(400, "{\"error\":{\"message\":\"" + "What? ".repeat(100) + "\"}}"));
        assertThat(failure().getMessage()).hasSizeLessThan(300).contains("What? What?").endsWith("…”");

        server.answers(reply -> reply.status(400, "{\"error\":{\"message\":\"Bad input: " + MANUSCRIPT + "\"}}"));
        assertThat(failure().getMessage()).isEqualTo("127.0.0.1 does not take this request.");

        server.answers(reply -> reply.status(400, "{\"error\":{\"message\":\"Key " + MemoryKeys.KEY + " is no good\"}}"));
        assertThat(failure().getMessage()).isEqualTo("127.0.0.1 does not take this request.");
    }

    @Test
    void aPromptThatIsTooLongIsSaidToBe() throws Exception {
        server.answers(reply -> reply.status(400, "{\"error\":{\"message\":\"This model's maximum context length is 8192 tokens.\","
                + "\"code\":\"context_length_exceeded\"}}"));

        assertThat(failure().kind()).isEqualTo(Kind.TOO_LONG);
    }

    @Test
    void aRedirectIsNotFollowedAndCarriesNoKeyOn() throws Exception {
        try (ChatServer other = new ChatServer()) {
            server.answers(reply -> reply.redirect(other.address() + "/chat/completions"));

            EngineException why = failure();

            assertThat(why.kind()).isEqualTo(Kind.REFUSED);
            assertThat(why.getMessage()).contains("another address");
            assertThat(other.asked).isEmpty();
        }
    }

    @Test
    void plainHttpToAnotherComputerIsRefusedBeforeAnythingIsSent() throws Exception {
        try (ServerSocket listening = new ServerSocket(0); RemoteEngine away = engine(
                URI.create("http://example.invalid:" + listening.getLocalPort() + "/v1"), "tiny", Timeouts.usual())) {
            EngineException why = failure(away);

            assertThat(why.kind()).isEqualTo(Kind.REFUSED);
            assertThat(why.getMessage()).contains("Nothing was sent", "https://");
        }
    }

    @Test
    void aNameThatOnlyLooksLikeThisComputerIsAnother() throws Exception {
        for (String host : List.of("127.0.0.1.example.com", "localhost.example.com", "[::2]")) {
            try (RemoteEngine away = engine(URI.create("http://" + host + "/v1"), "tiny", Timeouts.usual())) {
                assertThat(failure(away).getMessage()).contains("Nothing was sent");
            }
        }
    }

    @Test
    void anAnswerThatBreaksOffKeepsWhatHadCome() throws Exception {
        server.answers(reply -> reply.piece("The tide came ").breakOff());

        EngineException why = failure();

        assertThat(why.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(why.partialText()).isEqualTo("The tide came ");
    }

    @Test
    void anAnswerThatJustStopsIsNotTakenForWhole() throws Exception {
        server.answers(reply -> reply.piece("The tide came "));

        assertThat(failure().kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void anErrorInTheMiddleOfAnAnswerIsSeen() throws Exception {
        server.answers(reply -> reply.piece("The ").event("{\"error\":{\"code\":503,\"message\":\"Slot lost.\"}}"));

        EngineException why = failure();

        assertThat(why.kind()).isEqualTo(Kind.BUSY);
        assertThat(why.partialText()).isEqualTo("The ");
    }

    @Test
    void eventsThatAreNoJsonEndTheAnswerAndAreNotLogged() throws Exception {
        server.answers(reply -> reply.piece("The ").event("{\"choices\":[{\"delta\":{\"content\":\"Marta hid").event("<<>>").forever(": \n\n"));

        EngineException why = failure();

        assertThat(why.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(why.getCause()).isNull();
    }

    @Test
    void aWebPageInsteadOfAnAnswerIsNotTakenForOne() throws Exception {
        server.answers(reply -> reply.status(200, "<html>hello</html>"));

        assertThat(failure().kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void aLineWithoutAnEndIsEnded() throws Exception {
        server.answers(reply -> reply.forever("x".repeat(200_000)));

        assertThat(failure().kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(server.hungUp.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anAnswerWithoutAnEndIsCutAtItsBound() throws Exception {
        server.answers(reply -> {
            while (server.hungUp.getCount() > 0) {
                reply.piece("and on and on ");
            }
        });

        GenerationResult result = engine.generate(request(), TokenSink.NONE).result().get(30, TimeUnit.SECONDS);

        assertThat(result.finish()).isEqualTo(FinishReason.LENGTH);
        assertThat(server.hungUp.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aServerThatGoesQuietIsGivenUp() throws Exception {
        try (RemoteEngine hasty = engine(server.address(), "tiny", new Timeouts(Duration.ofSeconds(20),
                Duration.ofSeconds(20), Duration.ofMillis(300), Duration.ofMinutes(1)))) {
            server.answers(reply -> {
                reply.piece("The tide ");
                await(server);
            });

            EngineException why = failure(hasty);

            assertThat(why.kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(why.partialText()).isEqualTo("The tide ");
        }
    }

    @Test
    void aServerThatNeverBeginsIsGivenUp() throws Exception {
        try (RemoteEngine hasty = engine(server.address(), "tiny", new Timeouts(Duration.ofSeconds(20),
                Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofMinutes(1)))) {
            server.answers(reply -> await(server));

            assertThat(failure(hasty).kind()).isEqualTo(Kind.TIMED_OUT);
        }
    }

    @Test
    void aServerThatOnlyKeepsTheLineOpenIsGivenUpInTheEnd() throws Exception {
        try (RemoteEngine hasty = engine(server.address(), "tiny", new Timeouts(Duration.ofSeconds(20),
                Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(700)))) {
            server.answers(reply -> reply.forever(": still here\n\n"));

            assertThat(failure(hasty).kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(server.hungUp.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(ChatServer server) {
        try {
            server.hungUp.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aServerThatIsNotRunningIsNamedAndLookedForAgain() throws Exception {
        URI address = server.address();
        server.close();

        EngineException why = failure();

        assertThat(why.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(why.getMessage()).contains(address.toString(), "Is it running?");
        assertThat(engine.status().state()).isEqualTo(EngineStatus.State.FAILED);
        assertThat(engine.load()).failsWithin(Duration.ofSeconds(20));
    }

    @Test
    void aModelThatTheServerDoesNotHaveIsRefusedWithThoseItHas() throws Exception {
        try (RemoteEngine wrong = engine(server.address(), "huge", Timeouts.usual())) {
            EngineException why = failure(wrong);

            assertThat(why.kind()).isEqualTo(Kind.REFUSED);
            assertThat(why.getMessage()).contains("“huge”", "“tiny”", "“large”");
            assertThat(server.questions()).isEmpty();
        }
    }

    @Test
    void aSinkThatFailsDoesNotEndTheAnswer() throws Exception {
        server.answers(reply -> reply.piece("The ").piece("tide.").finish("stop"));

        assertThat(engine.generate(request(), piece -> {
            throw new IllegalStateException("no more");
        }).result().get(30, TimeUnit.SECONDS).text()).isEqualTo("The tide.");
    }
}
