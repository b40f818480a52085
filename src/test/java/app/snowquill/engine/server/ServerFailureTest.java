package app.snowquill.engine.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineException.Kind;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.running.Timeouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the author meets when a server program is not as it should be: each way gives a reason, and the program goes on. */
class ServerFailureTest {
    private static final Path STARTER = Path.of("models/starter.gguf");
    /** Asks each program for its flags once. */
    private static final ServerLauncher LAUNCHER = new ServerLauncher();
    private static final List<Message> PROMPT = List.of(Message.user("Go on."));

    @TempDir
    Path folder;
    private ServerEngine engine;

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    private ServerEngine open(Supplier<ServerProgram> program, Timeouts timeouts) {
        engine = new ServerEngine(program, new EngineSettings(Optional.of(STARTER), 0, 1, 0, 1), LAUNCHER, timeouts);
        return engine;
    }

    private ServerEngine open(String way) {
        return open(() -> FakeServer.program(way), Timeouts.usual());
    }

    private static Timeouts quick(Duration load, Duration betweenTokens) {
        Duration usual = Duration.ofSeconds(60);
        return new Timeouts(load, usual, betweenTokens, usual);
    }

    private Generation write() {
        return engine.generate(GenerationRequest.prose("test", PROMPT, Sampling.prose(), 20), TokenSink.NONE);
    }

    private void assertRefused(Kind kind, String words) {
        assertThatThrownBy(() -> engine.load().get(40, TimeUnit.SECONDS)).cause()
                .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
        assertThat(engine.status().state()).isEqualTo(EngineStatus.State.FAILED);
        assertThat(engine.status().message()).contains(words);
        assertThat(engine.serverPid()).isEmpty();
        assertThatThrownBy(() -> engine.countTokens("x")).isInstanceOf(EngineException.class);
    }

    private void assertFails(Generation generation, Kind kind, String words) {
        assertThatThrownBy(() -> generation.result().get(40, TimeUnit.SECONDS)).cause()
                .isInstanceOfSatisfying(EngineException.class, e -> {
                    assertThat(e.kind()).isEqualTo(kind);
                    assertThat(e).hasMessageContaining(words);
                    assertThat(e.partialText()).isEqualTo("One two");
                });
    }

    @Test
    void anAnswerStreamsWithItsProgressAndItsNumbers() throws Exception {
        open("well");
        List<String> heard = new ArrayList<>();
        TokenSink sink = new TokenSink() {
            @Override
            public void accept(String piece) {
                heard.add(piece);
            }

            @Override
            public void reading(int read, int known, int all) {
                heard.add("read " + read + " known " + known);
            }
        };

        GenerationResult result = engine.generate(GenerationRequest.prose("test", PROMPT, Sampling.prose(), 20), sink).result()
                .get(40, TimeUnit.SECONDS);

        assertThat(heard).containsExactly("read 0 known 0", "read 9 known 2", "One", " two", " three");
        assertThat(result.text()).isEqualTo("One two three");
        assertThat(result.finish()).isEqualTo(FinishReason.STOP);
        assertThat(result.tokensIn()).isEqualTo(1 + "<turn>Go on.<answer>".length());
        assertThat(result.tokensOut()).isEqualTo(3);
        assertThat(result.cachedTokens()).isEqualTo(2);
        assertThat(engine.countTokens("Call me")).isEqualTo(7);
        assertThat(engine.countPrompt(PROMPT)).isEqualTo(result.tokensIn());
    }

    @Test
    void anAnswerThatIsContinuedKeepsItsBlankAndAStopTextEndsIt() throws Exception {
        open("well");
        GenerationRequest request = new GenerationRequest(Caller.of("test"), List.of(Message.user("Go."), Message.assistant("Zero")),
                Optional.empty(), Sampling.prose(), 20, List.of("wo", ""));

        GenerationResult result = engine.generate(request, TokenSink.NONE).result().get(40, TimeUnit.SECONDS);

        assertThat(result.text()).isEqualTo(" One t");
        assertThat(result.finish()).isEqualTo(FinishReason.STOP);
    }

    @Test
    void aServerThatLoadsSlowlyIsWaitedFor() throws Exception {
        open("slow");

        assertThat(engine.load().get(40, TimeUnit.SECONDS).loadMillis()).isGreaterThan(1_000);
        assertThat(engine.status().state()).isEqualTo(EngineStatus.State.READY);
    }

    @Test
    void anOldServerIsGivenOnlyTheFlagsItKnowsAndNeedTellNoProgress() throws Exception {
        open("old");

        GenerationResult result = write().result().get(40, TimeUnit.SECONDS);

        assertThat(result.text()).isEqualTo("One two three");
    }

    @ParameterizedTest
    @CsvSource({"refuses,LOAD_FAILED,unknown model architecture: 'qwen9'", "stranger,LOAD_FAILED,not a llama-server",
            "keyless,LOAD_FAILED,too old", "locked,REFUSED,key", "open,REFUSED,doesn't ask for its key",
            "frameless,REFUSED,too old", "words,UNREACHABLE,can't be read"})
    void aServerThatCannotBeUsedIsRefusedInWords(String way, Kind kind, String words) {
        open(way);

        assertRefused(kind, words);
    }

    @Test
    void aServerThatListensElsewhereIsGivenUpInTime() {
        open(() -> FakeServer.program("elsewhere"), quick(Duration.ofSeconds(2), Duration.ofSeconds(60)));

        assertRefused(Kind.TIMED_OUT, "too long to load");
    }

    @Test
    void aProgramThatIsMissingIsSaidWithTheWayOut() {
        open(() -> ServerProgram.find(Optional.of(folder.resolve("gone")), Map.of()), Timeouts.usual());

        assertRefused(Kind.NO_MODEL, "not there");
    }

    @ParameterizedTest
    @CsvSource({"garbage,UNREACHABLE,can't be read", "numbers,UNREACHABLE,can't be read", "lists,UNREACHABLE,can't be read",
            "html,UNREACHABLE,can't be read", "error,UNREACHABLE,fault of its own", "breaks,CRASHED,stopped unexpectedly",
            "endless,CRASHED,stopped unexpectedly"})
    void anAnswerThatCannotBeReadEndsInWordsAndTheServerGoesOn(String way, Kind kind, String words) throws Exception {
        open(way);
        engine.load().get(40, TimeUnit.SECONDS);
        long pid = engine.serverPid().orElseThrow();

        assertFails(write(), kind, words);

        assertThat(engine.countTokens("abc")).isEqualTo(3);
        assertThat(engine.serverPid()).hasValue(pid);
        assertFails(write(), kind, words);
    }

    @ParameterizedTest
    @CsvSource({"grammarless,UNUSABLE_ANSWER,could not take this request", "busy,BUSY,too much to do"})
    void aRefusedRequestFailsInWords(String way, Kind kind, String words) {
        open(way);

        assertThatThrownBy(() -> write().result().get(40, TimeUnit.SECONDS)).cause()
                .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
    }

    @Test
    void aServerThatCrashesFailsItsAnswersAndAfterThreeTimesIsStartedOnlyByAPerson() throws Exception {
        open("crashes");
        for (int crash = 0; crash < 3; crash++) {
            assertFails(write(), Kind.CRASHED, "stopped unexpectedly");
            assertThat(engine.status().state()).isEqualTo(EngineStatus.State.FAILED);
        }

        assertThatThrownBy(() -> engine.countTokens("x")).isInstanceOf(EngineException.class).hasMessageContaining("three times");
        engine.load().get(40, TimeUnit.SECONDS);
        assertThat(engine.countTokens("x")).isPositive();
    }

    @Test
    void aServerThatHangsIsKilledAndItsAnswerTimesOut() throws Exception {
        open(() -> FakeServer.program("hangs"), quick(Duration.ofSeconds(60), Duration.ofMillis(800)));
        engine.load().get(40, TimeUnit.SECONDS);
        ProcessHandle hung = ProcessHandle.of(engine.serverPid().orElseThrow()).orElseThrow();

        assertFails(write(), Kind.TIMED_OUT, "no sign of life");

        hung.onExit().get(10, TimeUnit.SECONDS);
        assertThat(engine.load().get(40, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aStoppedServerIsNoticedWhileItCounts() throws Exception {
        open(() -> FakeServer.program("well"), quick(Duration.ofSeconds(60), Duration.ofSeconds(2)));
        engine.load().get(40, TimeUnit.SECONDS);
        stop(engine.serverPid().orElseThrow());

        assertThatThrownBy(() -> engine.countTokens("x")).isInstanceOfSatisfying(EngineException.class,
                e -> assertThat(e.kind()).isEqualTo(Kind.TIMED_OUT));
        assertThat(engine.load().get(40, TimeUnit.SECONDS)).isNotNull();
        assertThat(engine.countTokens("x")).isEqualTo(1);
    }

    @Test
    void anAnswerIsCancelledAtOnceWhateverTheServerDoes() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        open("hangs");
        Generation generation = engine.generate(GenerationRequest.prose("test", PROMPT, Sampling.prose(), 20),
                piece -> begun.countDown());
        assertThat(begun.await(40, TimeUnit.SECONDS)).isTrue();
        Generation waiting = write();

        waiting.cancel();
        generation.cancel();

        assertThat(waiting.result().get(5, TimeUnit.SECONDS).finish()).isEqualTo(FinishReason.CANCELLED);
        assertThat(generation.result().get(5, TimeUnit.SECONDS).text()).isEqualTo("One two");
        assertThat(engine.status().state()).isEqualTo(EngineStatus.State.READY);
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeItIsSent() {
        open("well");

        assertThatThrownBy(() -> engine.generate(GenerationRequest.prose("test", PROMPT, Sampling.prose(), 2_040),
                TokenSink.NONE).result().get(40, TimeUnit.SECONDS)).cause().isInstanceOfSatisfying(EngineException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.TOO_LONG);
                    assertThat(e).hasMessageContaining("2040").hasMessageContaining("2048");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"server", "guard"})
    void whicheverProcessIsKilledBothEndAndTheNextCallStartsAnew(String which) throws Exception {
        open("well");
        engine.load().get(40, TimeUnit.SECONDS);
        ProcessHandle server = ProcessHandle.of(engine.serverPid().orElseThrow()).orElseThrow();
        ProcessHandle guard = ProcessHandle.of(engine.guardPid()).orElseThrow();
        CompletableFuture<Void> failed = new CompletableFuture<>();
        engine.onStatus(status -> {
            if (status.state() == EngineStatus.State.FAILED) {
                failed.complete(null);
            }
        });

        signal("-KILL", which.equals("server") ? server.pid() : guard.pid());

        server.onExit().get(10, TimeUnit.SECONDS);
        guard.onExit().get(10, TimeUnit.SECONDS);
        failed.get(10, TimeUnit.SECONDS);
        assertThat(engine.countTokens("x")).isEqualTo(1);
    }

    @Test
    void closingEndsAnswersAsCancelledAndTheServerWithThem() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        open("hangs");
        Generation generation = engine.generate(GenerationRequest.prose("test", PROMPT, Sampling.prose(), 20),
                piece -> begun.countDown());
        assertThat(begun.await(40, TimeUnit.SECONDS)).isTrue();
        ProcessHandle server = ProcessHandle.of(engine.serverPid().orElseThrow()).orElseThrow();

        engine.close();

        assertThat(generation.result().get(5, TimeUnit.SECONDS).finish()).isEqualTo(FinishReason.CANCELLED);
        server.onExit().get(5, TimeUnit.SECONDS);
        assertThatThrownBy(() -> engine.load().get(1, TimeUnit.SECONDS)).cause()
                .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CLOSED));
    }

    @Test
    void aServerEndsWithAProgramThatIsKilled() throws Exception {
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-cp", System.getProperty("java.class.path"), OrphanProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = program.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.startsWith("pids ")) {
                line = out.readLine();
            }
            assertThat(line).isNotNull();
            String[] pids = line.split(" ");
            ProcessHandle server = ProcessHandle.of(Long.parseLong(pids[1])).orElseThrow();
            ProcessHandle guard = ProcessHandle.of(Long.parseLong(pids[2])).orElseThrow();
            assertThat(server.isAlive()).isTrue();

            program.destroyForcibly();

            server.onExit().get(10, TimeUnit.SECONDS);
            guard.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    /** A signal reaches one thread, and the others as it runs: until then one of them may still answer. */
    private static void stop(long pid) throws Exception {
        signal("-STOP", pid);
        Path threads = Path.of("/proc", Long.toString(pid), "task");
        while (Files.isDirectory(threads) && !allStopped(threads)) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static boolean allStopped(Path threads) throws IOException {
        try (Stream<Path> all = Files.list(threads)) {
            for (Path thread : all.toList()) {
                String state = Files.readString(thread.resolve("stat"));
                if (state.charAt(state.lastIndexOf(')') + 2) != 'T') {
                    return false;
                }
            }
        } catch (NoSuchFileException e) { // a thread that has just ended
            return false;
        }
        return true;
    }

    /** The shell has its own kill. */
    private static void signal(String signal, long pid) throws Exception {
        new ProcessBuilder("sh", "-c", "kill " + signal + " " + pid).start().waitFor();
    }
}
