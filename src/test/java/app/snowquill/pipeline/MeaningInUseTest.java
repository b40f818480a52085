package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EmbeddingChoice;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.Urgency;
import app.snowquill.engine.gguf.RandomBert;
import app.snowquill.engine.llama.LlamaEmbedder;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.settings.MeasuredSpeeds;
import app.snowquill.settings.Settings;
import app.snowquill.settings.StateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningInUseTest {
    private static final Path STARTER = Path.of("models/starter.gguf");

    @TempDir
    Path folder;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> kept = new ArrayList<>();
    private EngineInUse writing;
    private MeaningInUse meaning;
    private int changes;

    @BeforeEach
    void make() {
        WorkerLauncher launcher = new WorkerLauncher(folder.resolve("engine"));
        writing = new EngineInUse(Settings.defaults().engine().withLocal(new EngineSettings(Optional.of(STARTER), 0, 1, 0, 1)),
                (choice, keys) -> new LlamaEngine(choice.local(), launcher), new MemoryKeys(MemoryKeys.Lasting.NO));
        meaning = new MeaningInUse(new EmbeddingChoice.None(), writing, settings -> new LlamaEmbedder(settings, launcher),
                choice -> kept.add(choice.text()), threads);
        meaning.onChange(() -> changes++);
    }

    @AfterEach
    void end() {
        meaning.close();
        writing.close();
        threads.shutdown();
    }

    private ModelReport report(Path file) {
        return new ModelReports(new MeasuredSpeeds(new StateFile(folder.resolve("speeds.json")))).report(file, "", "", writing.choice());
    }

    @Test
    void atFirstSearchGoesByWordsOnly() {
        assertThat(meaning.embedder()).isEmpty();
        assertThat(meaning.test().join()).satisfies(test -> {
            assertThat(test.state()).isEqualTo(MeaningDesk.Test.State.NONE);
            assertThat(test.sentence()).contains("words only");
        });
    }

    @Test
    void aModelMadeForItIsUsedAndRememberedAndLeftAgain() throws Exception {
        Path dice = RandomBert.in(folder.resolve("dice.gguf"));
        assertThat(report(dice).supported()).isFalse();
        assertThat(report(dice).reason()).contains("search by meaning");
        assertThat(meaning.suits(report(dice))).isTrue();

        meaning.use(report(dice)).get(60, TimeUnit.SECONDS);

        assertThat(meaning.file()).hasValue(dice);
        assertThat(meaning.test().get(60, TimeUnit.SECONDS)).satisfies(test -> {
            assertThat(test.state()).isEqualTo(MeaningDesk.Test.State.READY);
            assertThat(test.dimension()).isEqualTo(64);
            assertThat(test.model()).isEqualTo("Dice");
        });
        meaning.useNone().get(60, TimeUnit.SECONDS);
        assertThat(meaning.embedder()).isEmpty();
        assertThat(kept).containsExactly(dice.toString(), "");
        assertThat(changes).isEqualTo(2);
    }

    @Test
    void theModelThatWritesIsUsedOnlyWhenTheAuthorSaysSo() throws Exception {
        assertThat(meaning.suits(report(STARTER))).isTrue();
        assertThat(meaning.suits(report(Files.copy(STARTER, folder.resolve("other.gguf"))))).isFalse();

        meaning.use(report(STARTER)).get(60, TimeUnit.SECONDS);

        assertThat(kept).containsExactly("same");
        assertThat(meaning.embedder().orElseThrow().of(List.of("Snow."), Urgency.QUEUED).get(60, TimeUnit.SECONDS).get(0)).hasSize(256);
    }

    @Test
    void whatCannotBeUsedChangesNothing() throws Exception {
        Path dice = RandomBert.in(folder.resolve("dice.gguf"));
        ModelReport report = report(dice);
        Files.writeString(dice, "Call me Ishmael.");

        assertThat(meaning.use(report)).failsWithin(60, TimeUnit.SECONDS).withThrowableThat().havingCause()
                .isInstanceOf(EngineException.class);
        assertThat(meaning.file()).isEmpty();
        assertThat(kept).isEmpty();
    }
}
