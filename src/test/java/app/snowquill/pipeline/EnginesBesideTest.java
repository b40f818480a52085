package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.ScriptedEngine;
import app.snowquill.job.ManualClock;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.settings.MeasuredSpeeds;
import app.snowquill.settings.Settings;
import app.snowquill.settings.StateFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two models on a computer whose free memory is the test's. */
class EnginesBesideTest {
    private static final Path OTHER = Path.of("src/test/resources/models/rand-tiny.gguf").toAbsolutePath();
    private static final long MUCH = 64L << 30;

    @TempDir
    Path folder;
    private final List<ScriptedEngine> made = new ArrayList<>();
    private Consumer<ScriptedEngine> closing = engine -> { };
    private final AtomicLong free = new AtomicLong(MUCH);

    @Test
    void withMemoryForBothTheOtherModelIsHeldBeside() {
        try (EngineInUse inUse = inUse(); EnginesBeside engines = beside(inUse)) {
            assertThat(engines.<Boolean>work(Optional.of(OTHER), engine -> engine == made.get(1))).isTrue();
            assertThat(engines.held()).singleElement().satisfies(held -> assertThat(held.swapped()).isFalse());
            assertThat(engines.<Boolean>work(Optional.empty(), engine -> engine == made.get(0))).isTrue();
            assertThat(engines.<Boolean>work(Optional.of(TestStudio.STARTER), engine -> engine == made.get(0))).as("the one in use is not loaded twice").isTrue();
            assertThat(made).noneMatch(ScriptedEngine::isClosed);
        }
        assertThat(made.get(1).isClosed()).isTrue();
    }

    @Test
    void withoutItTheModelInUseGivesWayAndComesBackWhenItIsAsked() {
        try (EngineInUse inUse = inUse(); EnginesBeside engines = beside(inUse)) {
            free.set(0);
            List<ModelSwap> told = new ArrayList<>();
            inUse.onSwap(told::add);
            engines.work(Optional.of(OTHER), engine -> 1);
            assertThat(told).containsExactly(new ModelSwap("rand-tiny", "starter"));
            assertThat(made.get(0).isClosed()).as("it gave way").isTrue();
            assertThat(engines.held()).singleElement().satisfies(held -> assertThat(held.swapped()).isTrue());
            assertThat(engines.<Boolean>work(Optional.empty(), engine -> engine != made.get(0))).isTrue();
            assertThat(engines.held()).isEmpty();
            assertThat(told).last().isEqualTo(new ModelSwap("starter", "rand-tiny"));
        }
    }

    @Test
    void whereEvenThatIsNotEnoughItIsSaidAndNothingIsLoaded() {
        try (EngineInUse inUse = inUse(); EnginesBeside engines = new EnginesBeside(inUse, desk(inUse), machine(false), Clock.systemUTC())) {
            free.set(0);
            assertThatThrownBy(() -> engines.work(Optional.of(OTHER), engine -> 1)).hasMessageContaining("rand-tiny.gguf").hasMessageContaining("Nothing was sent.");
            assertThat(engines.held()).isEmpty();
        }
    }

    @Test
    void whileOneIsPutAwayNobodyElseWaits() {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Void> ended = new CompletableFuture<>();
        ManualClock clock = new ManualClock(Instant.EPOCH);
        try (EngineInUse inUse = inUse(); EnginesBeside engines = new EnginesBeside(inUse, desk(inUse), machine(true), clock)) {
            engines.work(Optional.of(OTHER), engine -> 1);
            clock.add(Duration.ofHours(1));
            closing = engine -> {
                asked.complete(null);
                ended.join();
            };
            CompletableFuture<Void> freeing = CompletableFuture.runAsync(engines::freeIdle);
            asked.orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(CompletableFuture.supplyAsync(() -> engines.work(Optional.empty(), engine -> engines.held().size()))).succeedsWithin(Duration.ofSeconds(60)).isEqualTo(0);
            assertThat(freeing).isNotDone();
            ended.complete(null);
            assertThat(freeing).succeedsWithin(Duration.ofSeconds(60));
        }
    }

    private EngineInUse inUse() {
        EngineSettings settings = new EngineSettings(Optional.of(TestStudio.STARTER), 0, 1, 0, 1);
        return new EngineInUse(Settings.defaults().engine().withLocal(settings), (wanted, keys) -> {
            ScriptedEngine engine = new ScriptedEngine(request -> "") {
                @Override
                public void close() {
                    closing.accept(this);
                    super.close();
                }
            };
            made.add(engine);
            return engine;
        }, new MemoryKeys(MemoryKeys.Lasting.NO));
    }

    private EnginesBeside beside(EngineInUse inUse) {
        return new EnginesBeside(inUse, desk(inUse), machine(true), Clock.systemUTC());
    }

    private LocalModelDesk desk(EngineInUse inUse) {
        return new LocalModelDesk(inUse, new MeasuredSpeeds(new StateFile(folder.resolve("models.json"))), choice -> { }, Runnable::run, PromptLibrary.ofProgram());
    }

    /** @param frees whether a model that is put away gives its memory back */
    private Machine machine(boolean frees) {
        return new Machine() {
            @Override
            public MemoryUse memory() {
                return new MemoryUse(MUCH, frees && made.get(0).isClosed() ? MUCH : free.get(), 0, 0);
            }

            @Override
            public long freeBytes(Path place) {
                return MUCH;
            }
        };
    }
}
