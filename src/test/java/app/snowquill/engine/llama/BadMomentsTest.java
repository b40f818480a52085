package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.gguf.EditedGguf;
import app.snowquill.engine.running.Timeouts;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to the worker or the file, and whenever: an answer ends in words, and the next call works. */
@Tag("long")
class BadMomentsTest {
    private static final Duration SHORT = Duration.ofMillis(1_500);

    @TempDir
    static Path natives;
    @TempDir
    Path folder;

    private enum Moment {
        LOADING, READING, WRITING, IDLE
    }

    private static Trial trial(Timeouts timeouts) {
        return new Trial(Trial.STARTER, new WorkerLauncher(natives), timeouts);
    }

    /** @return what is under way at that moment; a load for LOADING, nothing for IDLE */
    private static Optional<CompletableFuture<?>> underWay(Trial trial, Moment moment) throws Exception {
        if (moment != Moment.LOADING) {
            trial.engine.load().get(30, TimeUnit.SECONDS);
        }
        return switch (moment) {
            case LOADING -> {
                CompletableFuture<ModelInfo> load = trial.engine.load();
                while (trial.engine.workerPid().isEmpty()) {
                    Thread.sleep(1);
                }
                yield Optional.of(load);
            }
            case READING -> Optional.of(trial.reading().result());
            case WRITING -> Optional.of(trial.writing().result());
            case IDLE -> Optional.empty();
        };
    }

    @ParameterizedTest(name = "a worker killed while {0} is started again")
    @EnumSource
    void aKilledWorkerIsStartedAgain(Moment moment) throws Exception {
        try (Trial trial = trial(Trial.patient())) {
            Optional<CompletableFuture<?>> under = underWay(trial, moment);

            trial.kill();

            if (under.isPresent()) {
                assertThat(Trial.failure(under.get()).kind()).isIn(EngineException.Kind.CRASHED, EngineException.Kind.LOAD_FAILED);
            } else {
                waitUntilKnown(trial);
            }
            trial.nextCallWorks("kill -9 while " + moment);
        }
    }

    private static void waitUntilKnown(Trial trial) throws InterruptedException {
        while (trial.engine.workerPid().isPresent()) {
            Thread.sleep(1);
        }
    }

    @Test
    void aCallJustAfterAKillEndsInWordsAndTheOneAfterItWorks() throws Exception {
        try (Trial trial = trial(Trial.patient())) {
            trial.engine.load().get(30, TimeUnit.SECONDS);

            trial.worker().destroyForcibly(); // between two calls, and nobody knows of it yet
            try {
                trial.write("Go on.", 3);
            } catch (ExecutionException e) {
                assertThat(((EngineException) e.getCause()).kind()).isEqualTo(EngineException.Kind.CRASHED);
            }

            trial.nextCallWorks("kill -9 between two calls");
        }
    }

    @ParameterizedTest(name = "a worker that freezes while {0} is given up")
    @EnumSource
    void aFrozenWorkerIsGivenUp(Moment moment) throws Exception {
        Duration usual = Duration.ofSeconds(60);
        Timeouts timeouts = moment == Moment.LOADING ? new Timeouts(Duration.ofSeconds(10), usual, usual, usual)
                : Trial.impatient(SHORT);
        try (Trial trial = trial(timeouts)) {
            Optional<CompletableFuture<?>> under = underWay(trial, moment);

            trial.freeze();

            CompletableFuture<?> failing = under.orElseGet(() -> trial.engine.generate(Trial.prose("Go on.", 3), TokenSink.NONE).result());
            assertThat(Trial.failure(failing).kind()).isEqualTo(EngineException.Kind.TIMED_OUT);
            trial.nextCallWorks("SIGSTOP while " + moment);
        }
    }

    @ParameterizedTest(name = "an answer of a frozen worker that is cancelled while {0} ends as cancelled")
    @EnumSource(names = {"READING", "WRITING"})
    void aCancelledAnswerOfAFrozenWorkerEndsAsCancelled(Moment moment) throws Exception {
        try (Trial trial = trial(Trial.impatient(SHORT))) {
            trial.engine.load().get(30, TimeUnit.SECONDS);
            Generation generation = moment == Moment.READING ? trial.reading() : trial.writing();

            trial.freeze();
            generation.cancel();

            assertThat(generation.result().get(20, TimeUnit.SECONDS).finish()).isEqualTo(FinishReason.CANCELLED);
            trial.nextCallWorks("cancel of a frozen worker while " + moment);
        }
    }

    @ParameterizedTest(name = "an answer that is cancelled while {0} ends as cancelled and frees its slot")
    @EnumSource(names = {"LOADING", "READING", "WRITING"})
    void aCancelTakesEffectAtEveryMoment(Moment moment) throws Exception {
        try (Trial trial = trial(Trial.patient())) {
            Generation generation;
            if (moment == Moment.LOADING) {
                generation = trial.engine.generate(Trial.prose("Go on.", 30), TokenSink.NONE);
            } else {
                trial.engine.load().get(30, TimeUnit.SECONDS);
                generation = moment == Moment.READING ? trial.reading() : trial.writing();
            }

            Thread other = new Thread(generation::cancel);
            other.start();
            other.join();
            generation.cancel(); // once more does no harm

            assertThat(generation.result().get(20, TimeUnit.SECONDS).finish()).isEqualTo(FinishReason.CANCELLED);
            trial.nextCallWorks("cancel while " + moment);
            generation.cancel();
        }
    }

    @Test
    void anAnswerThatIsCancelledWhileItWaitsForASlotEndsAtOnceAndTheOtherGoesOn() throws Exception {
        try (Trial trial = trial(Trial.patient())) {
            Generation first = trial.writing();
            Generation waiting = trial.engine.generate(Trial.prose("Go on.", 3), TokenSink.NONE);

            waiting.cancel();

            assertThat(waiting.result().get(20, TimeUnit.SECONDS).finish()).isEqualTo(FinishReason.CANCELLED);
            assertThat(first.result()).isNotDone();
            first.cancel();
            trial.nextCallWorks("cancel while waiting for a slot");
        }
    }

    @ParameterizedTest(name = "an engine closed while {0} ends what is under way and its worker")
    @EnumSource
    void anEngineCanBeClosedAtEveryMoment(Moment moment) throws Exception {
        Trial trial = trial(Trial.patient());
        Optional<CompletableFuture<?>> under = underWay(trial, moment);
        ProcessHandle worker = trial.worker();

        trial.close();

        worker.onExit().get(10, TimeUnit.SECONDS);
        if (moment == Moment.LOADING) {
            assertThat(Trial.failure(under.orElseThrow()).kind()).isEqualTo(EngineException.Kind.CLOSED);
        } else if (under.isPresent()) {
            assertThat(((GenerationResult) under.get().get(5, TimeUnit.SECONDS)).finish()).isEqualTo(FinishReason.CANCELLED);
        }
        assertThat(trial.engine.generate(Trial.prose("Go on.", 3), TokenSink.NONE).result().get(5, TimeUnit.SECONDS).finish())
                .isEqualTo(FinishReason.CANCELLED);
        assertThatThrownBy(() -> trial.engine.countTokens("x")).isInstanceOf(EngineException.class).hasMessage("The engine was closed.");
    }

    @Test
    void aModelFileThatIsCutShortWhileInUseFailsInWordsAndAWholeOneWorksAgain() throws Exception {
        Path file = Files.copy(Trial.STARTER, folder.resolve("model.gguf"));
        try (Trial trial = new Trial(file, new WorkerLauncher(natives), Trial.patient())) {
            trial.engine.load().get(30, TimeUnit.SECONDS);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(300_000);
            }

            assertThat(Trial.failure(trial.engine.generate(Trial.prose("Go on.", 30), TokenSink.NONE).result()).kind())
                    .isEqualTo(EngineException.Kind.CRASHED);
            assertThat(Trial.failure(trial.engine.load())).hasMessageContaining("downloaded to the end");
            Files.copy(Trial.STARTER, file, StandardCopyOption.REPLACE_EXISTING);
            trial.nextCallWorks("a model file cut short while in use");
        }
    }

    @Test
    void aModelFileThatIsDeletedWhileInUseIsUsedUntilTheWorkerEndsAndThenMissed() throws Exception {
        Path file = Files.copy(Trial.TINY, folder.resolve("model.gguf"));
        try (Trial trial = new Trial(file, new WorkerLauncher(natives), Trial.patient())) {
            trial.engine.load().get(30, TimeUnit.SECONDS);
            Files.delete(file);
            trial.nextCallWorks("the model file was deleted");

            trial.kill();
            waitUntilKnown(trial);

            assertThat(Trial.failure(trial.engine.load()).kind()).isEqualTo(EngineException.Kind.NO_MODEL);
            Files.copy(Trial.TINY, file);
            trial.nextCallWorks("the model file came back");
        }
    }

    @Test
    void aModelFileThatIsReplacedWhileInUseIsTheNewModelAtTheNextStart() throws Exception {
        Path file = Files.copy(Trial.TINY, folder.resolve("model.gguf"));
        try (Trial trial = new Trial(file, new WorkerLauncher(natives), Trial.patient())) {
            ModelInfo before = trial.engine.load().get(30, TimeUnit.SECONDS);
            Path other = Files.copy(Trial.STARTER, folder.resolve("other"));
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            trial.nextCallWorks("the model file was replaced");

            trial.kill();
            waitUntilKnown(trial);

            assertThat(trial.engine.load().get(30, TimeUnit.SECONDS).identity()).isNotEqualTo(before.identity());
        }
    }

    @Test
    void aModelThatNeedsMoreMemoryThanThereIsSaysSoAndASmallerContextWorks() throws Exception {
        Path file = new EditedGguf(Trial.TINY).number("llama.context_length", 1 << 22).in(folder.resolve("model.gguf"));
        WorkerLauncher limited = new WorkerLauncher(natives, List.of("sh", "-c", "ulimit -v 4000000; exec \"$@\"", "worker"));
        try (Trial trial = new Trial(new EngineSettings(Optional.of(file), 0, 1, 1 << 20, 16), limited, Trial.patient())) {
            EngineException why = Trial.failure(trial.engine.load());

            assertThat(why.kind()).isEqualTo(EngineException.Kind.LOAD_FAILED);
            assertThat(why).hasMessageContaining("not enough memory").hasMessageContaining("smaller context");
        }
        try (Trial trial = new Trial(new EngineSettings(Optional.of(file), 0, 1, 1024, 1), limited, Trial.patient())) {
            trial.nextCallWorks("too little memory");
        }
    }

    @Test
    void aWorkerWithoutMemoryForItselfFailsInWords() throws Exception {
        WorkerLauncher limited = new WorkerLauncher(natives, List.of("sh", "-c", "ulimit -v 200000; exec \"$@\"", "worker"));
        try (Trial trial = new Trial(Trial.TINY, limited, Trial.patient())) {
            assertThat(Trial.failure(trial.engine.load()).kind()).isEqualTo(EngineException.Kind.LOAD_FAILED);
        }
    }

    @Test
    void threeCrashesOpenTheBreakerAndAPersonClosesIt() throws Exception {
        try (Trial trial = trial(Trial.patient())) {
            for (int crash = 0; crash < 3; crash++) {
                trial.write("Go on.", 2);
                trial.kill();
                waitUntilKnown(trial);
            }

            assertThat(Trial.failure(trial.engine.generate(Trial.prose("Go on.", 3), TokenSink.NONE).result()))
                    .hasMessageContaining("three times within ten minutes");
            trial.engine.load().get(30, TimeUnit.SECONDS);
            trial.nextCallWorks("three crashes and a load");
        }
    }
}
