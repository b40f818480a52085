package app.snowquill.engine.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufCheckTest {
    private static final EngineSettings SETTINGS = new EngineSettings(Optional.empty(), 0, 1, 0, 1);

    @TempDir
    Path folder;

    @Test
    void aModelOfANewerFamilyIsRefusedByName() {
        Path file = GgufFile.whole("qwen3").in(folder.resolve("new.gguf"));

        ModelFacts facts = new GgufCheck().facts(file, "", SETTINGS);

        assertThat(facts.supported()).isFalse();
        assertThat(facts.reason()).contains("qwen3").contains("newer").contains("llama-server");
        assertThat(facts.name()).isEqualTo("Small one");
    }

    @Test
    void aServerIsGivenAModelOfANewerFamilyButNoneThatNoEngineCanWriteWith() {
        GgufHeader newer = new GgufReader().read(GgufFile.whole("qwen3").in(folder.resolve("new.gguf")));
        GgufHeader reader = new GgufReader().read(GgufFile.whole("bert").in(folder.resolve("b.gguf")));

        assertThat(new GgufCheck().reasonAgainst(newer, EngineKind.SERVER)).isEmpty();
        assertThat(new GgufCheck().reasonAgainst(reader, EngineKind.SERVER)).hasValueSatisfying(
                reason -> assertThat(reason).contains("can't write"));
    }

    @Test
    void aModelThatCannotWriteIsRefused() {
        assertThat(new GgufCheck().facts(GgufFile.whole("bert").in(folder.resolve("b.gguf")), "", SETTINGS).reason())
                .contains("can't write");
    }

    @Test
    void aModelWithoutAVocabularyIsRefused() {
        GgufFile none = new GgufFile().text("general.architecture", "llama").number("llama.context_length", 64)
                .number("llama.embedding_length", 64).number("llama.block_count", 1).tensor("t", 8, 0);

        assertThat(new GgufCheck().facts(none.in(folder.resolve("v.gguf")), "", SETTINGS).reason()).contains("vocabulary");
    }

    @Test
    void aFileThatIsNoModelHasAReasonAndASize() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.gguf"), "Dear diary");

        ModelFacts facts = new GgufCheck().facts(file, "yours", SETTINGS);

        assertThat(facts.supported()).isFalse();
        assertThat(facts.fileBytes()).isEqualTo(10);
    }

    @Test
    void memoryGrowsWithContextAndSlots() {
        GgufHeader header = new GgufReader().read(Path.of("models/starter.gguf"));
        long one = new GgufCheck().memory(header, new EngineSettings(Optional.empty(), 0, 1, 1024, 1)).total();
        long four = new GgufCheck().memory(header, new EngineSettings(Optional.empty(), 0, 1, 2048, 2)).total();

        assertThat(one).isGreaterThan(header.fileBytes());
        assertThat(four - one).isGreaterThanOrEqualTo(3 * 1024L * 6 * 4 * 128 * 2);
    }

    @Test
    void layersOnAGraphicsCardTakeTheirWeightsAndTheirContextWithThem() {
        GgufHeader header = new GgufReader().read(Path.of("models/starter.gguf"));
        MemoryNeed none = memory(header, 0);
        MemoryNeed half = memory(header, header.layers().blocks() / 2);
        MemoryNeed blocks = memory(header, header.layers().blocks());
        MemoryNeed all = memory(header, 99);

        assertThat(none.graphicsBytes()).isZero();
        assertThat(half.graphicsBytes()).isGreaterThan(header.weights().blocks() / 2);
        assertThat(half.systemBytes()).isLessThan(none.systemBytes() + (64L << 20));
        assertThat(blocks.graphicsBytes()).isGreaterThan(half.graphicsBytes()).isLessThanOrEqualTo(all.graphicsBytes());
        assertThat(all.graphicsBytes() - blocks.graphicsBytes()).isEqualTo(header.weights().output());
        assertThat(none.total()).isGreaterThan(header.fileBytes());
    }

    private static MemoryNeed memory(GgufHeader header, int layers) {
        return new GgufCheck().memory(header, new EngineSettings(Optional.empty(), layers, 1, 1024, 1));
    }

    @Test
    void noMoreContextIsUsedThanTheModelWasTrainedFor() {
        GgufHeader header = new GgufReader().read(Path.of("models/starter.gguf"));

        assertThat(GgufCheck.contextTokens(header, SETTINGS)).isEqualTo(2048);
        assertThat(GgufCheck.contextTokens(header, new EngineSettings(Optional.empty(), 0, 1, 512, 1))).isEqualTo(512);
        assertThat(GgufCheck.contextTokens(header, new EngineSettings(Optional.empty(), 0, 1, 9999, 1))).isEqualTo(2048);
    }
}
