package app.snowquill.engine.llama;

import app.snowquill.engine.running.Timeouts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TokenSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the author meets when a model's file or its process is not as it should be. */
class WorkerFailureTest {
    private static final Path TINY = Path.of("src/test/resources/models/rand-tiny.gguf");
    private static final Path STARTER = Path.of("models/starter.gguf");

    /** Keeps the model writing until its tokens are used up. */
    private static final JsonShape ENDLESS = new JsonShape.Items(new JsonShape.Sentences(1, 1, 20, 23), 200, 200);

    @TempDir
    static Path natives;
    @TempDir
    Path folder;
    private LlamaEngine engine;

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    private LlamaEngine open(Optional<Path> model, Timeouts timeouts) {
        engine = new LlamaEngine(new EngineSettings(model, 0, 1, 0, 1), new WorkerLauncher(natives), timeouts);
        return engine;
    }

    private void assertRefused(Optional<Path> model, EngineException.Kind kind, String words) {
        open(model, Timeouts.usual());
        assertThatThrownBy(() -> engine.load().get(20, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class).cause()
                .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
        assertThat(engine.status().state()).isEqualTo(EngineStatus.State.FAILED);
        assertThat(engine.status().message()).contains(words);
        assertThat(engine.workerPid()).isEmpty();
        assertThatThrownBy(() -> engine.countTokens("x")).isInstanceOf(EngineException.class);
    }

    @Test
    void noModelAndAMissingModelAreSaidInASentence() {
        assertRefused(Optional.empty(), EngineException.Kind.NO_MODEL, "No model is chosen yet.");
        engine.close();
        assertRefused(Optional.of(folder.resolve("gone.gguf")), EngineException.Kind.NO_MODEL, "not there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "folder", "text", "truncated-header", "truncated-weights", "counts", "architecture"})
    void aBrokenFileIsRefusedWithoutAWorker(String kind) throws IOException {
        byte[] whole = Files.readAllBytes(TINY);
        Path file = folder.resolve("model.gguf");
        switch (kind) {
            case "empty" -> Files.createFile(file);
            case "folder" -> Files.createDirectory(file);
            case "text" -> Files.writeString(file, "Call me Ishmael.");
            case "truncated-header" -> Files.write(file, Arrays.copyOf(whole, 3_000));
            case "truncated-weights" -> Files.write(file, Arrays.copyOf(whole, whole.length - 5_000));
            case "counts" -> Files.write(file, patched(whole, 8, new byte[] {-1, -1, -1, -1, -1, -1, -1, 127}));
            default -> Files.write(file, new String(whole, StandardCharsets.ISO_8859_1)
                    .replace("llama", "lamma").getBytes(StandardCharsets.ISO_8859_1));
        }
        assertRefused(Optional.of(file), EngineException.Kind.UNREADABLE_MODEL, "");
    }

    private static byte[] patched(byte[] whole, int at, byte[] patch) {
        byte[] other = whole.clone();
        System.arraycopy(patch, 0, other, at, patch.length);
        return other;
    }

    @Test
    void aFileThatOnlyTheNativeCodeCanRefuseFailsToLoadWithItsReason() throws IOException {
        String content = new String(Files.readAllBytes(TINY), StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("odd.gguf"), content.replace("blk.0.attn_q.weight", "blk.0.attn_Q.weight")
                .getBytes(StandardCharsets.ISO_8859_1));

        open(Optional.of(file), Timeouts.usual());

        assertThatThrownBy(() -> engine.load().get(20, TimeUnit.SECONDS)).cause()
                .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.LOAD_FAILED))
                .hasMessageContaining("attn_q.weight");
    }

    private Generation writing(int pieces) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(pieces);
        Generation generation = engine.generate(GenerationRequest.json("test", List.of(Message.user("Go on.")),
                ENDLESS, Sampling.structure(), 1900), piece -> begun.countDown());
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        return generation;
    }

    private void kill() {
        ProcessHandle worker = ProcessHandle.of(engine.workerPid().orElseThrow()).orElseThrow();
        worker.destroyForcibly();
        worker.onExit().join();
    }

    @Test
    void aKilledWorkerFailsItsAnswerKeepsTheTextAndIsStartedAgain() throws Exception {
        open(Optional.of(STARTER), Timeouts.usual());
        Generation generation = writing(20);

        kill();

        assertThatThrownBy(() -> generation.result().get(10, TimeUnit.SECONDS)).cause()
                .isInstanceOfSatisfying(EngineException.class, e -> {
                    assertThat(e.kind()).isEqualTo(EngineException.Kind.CRASHED);
                    assertThat(e).hasMessage("The model stopped unexpectedly.");
                    assertThat(e.partialText()).isNotBlank();
                });
        assertThat(engine.status().state()).isEqualTo(EngineStatus.State.FAILED);
        assertThat(engine.countTokens("Once more.")).isPositive();
        assertThat(engine.status().state()).isEqualTo(EngineStatus.State.READY);
    }

    @Test
    void aModelThatStopsThreeTimesIsStartedAgainOnlyWhenAPersonAsks() throws Exception {
        open(Optional.of(TINY), Timeouts.usual());
        for (int crash = 0; crash < 3; crash++) {
            assertThat(engine.countTokens("x")).isPositive();
            CompletableFuture<Void> failed = new CompletableFuture<>();
            try (AutoCloseable listening = engine.onStatus(status -> {
                if (status.state() == EngineStatus.State.FAILED) {
                    failed.complete(null);
                }
            })) {
                kill();
                failed.get(10, TimeUnit.SECONDS);
            }
        }

        assertThatThrownBy(() -> engine.countTokens("x")).isInstanceOf(EngineException.class).hasMessageContaining("three times");
        engine.load().get(20, TimeUnit.SECONDS);
        assertThat(engine.countTokens("x")).isPositive();
    }

    @Test
    void aWorkerThatHangsIsKilledAndItsAnswerTimesOut() throws Exception {
        Duration usual = Duration.ofSeconds(60);
        open(Optional.of(STARTER), new Timeouts(usual, usual, Duration.ofMillis(500), usual));
        Generation generation = writing(5);
        long pid = engine.workerPid().orElseThrow();

        new ProcessBuilder("sh", "-c", "kill -STOP " + pid).start().waitFor(); // the shell has its own kill

        assertThatThrownBy(() -> generation.result().get(10, TimeUnit.SECONDS)).cause()
                .isInstanceOfSatisfying(EngineException.class, e -> {
                    assertThat(e.kind()).isEqualTo(EngineException.Kind.TIMED_OUT);
                    assertThat(e.partialText()).isNotBlank();
                });
        ProcessHandle.of(pid).ifPresent(worker -> worker.onExit().join());
        assertThat(engine.load().get(20, TimeUnit.SECONDS).name()).isEqualTo("Starter");
    }

    @Test
    void anAnswerThatTakesTooLongInAllIsStoppedAndTheWorkerStays() throws Exception {
        Duration usual = Duration.ofSeconds(60);
        open(Optional.of(STARTER), new Timeouts(usual, usual, usual, Duration.ofMillis(400)));
        engine.load().get(20, TimeUnit.SECONDS);
        long pid = engine.workerPid().orElseThrow();

        Generation generation = writing(1);

        assertThatThrownBy(() -> generation.result().get(10, TimeUnit.SECONDS)).cause()
                .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.TIMED_OUT));
        assertThat(engine.countTokens("x")).isPositive();
        assertThat(engine.workerPid()).hasValue(pid);
    }

    @Test
    void aModelThatDoesNotLoadInTimeIsGivenUp() {
        Duration usual = Duration.ofSeconds(60);
        open(Optional.of(STARTER), new Timeouts(Duration.ofMillis(1), usual, usual, usual));

        assertThatThrownBy(() -> engine.load().get(20, TimeUnit.SECONDS)).cause()
                .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.TIMED_OUT));
    }

    @Test
    void closingEndsAnswersAsCancelledAndTheWorkerWithThem() throws Exception {
        open(Optional.of(STARTER), Timeouts.usual());
        Generation generation = writing(5);
        ProcessHandle worker = ProcessHandle.of(engine.workerPid().orElseThrow()).orElseThrow();

        engine.close();

        assertThat(generation.result().get(5, TimeUnit.SECONDS).finish()).isEqualTo(FinishReason.CANCELLED);
        worker.onExit().get(5, TimeUnit.SECONDS);
        assertThatThrownBy(() -> engine.load().get(1, TimeUnit.SECONDS)).cause()
                .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.CLOSED));
    }

    @Test
    void anAnswerCancelledWhileTheModelLoadsEndsAtOnce() throws Exception {
        open(Optional.of(STARTER), Timeouts.usual());

        Generation generation = engine.generate(GenerationRequest.prose("test", List.of(Message.user("Go on.")),
                Sampling.prose(), 50), TokenSink.NONE);
        generation.cancel();

        assertThat(generation.result().get(5, TimeUnit.SECONDS).text()).isEmpty();
        assertThat(engine.load().get(20, TimeUnit.SECONDS)).isNotNull();
    }
}
