package app.snowquill.engine.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GgufReaderTest {
    private static final Path STARTER = Path.of("models/starter.gguf");

    @TempDir
    Path folder;

    @Test
    void theHeaderOfTheStarterModelTellsWhatItIs() {
        GgufHeader header = new GgufReader().read(STARTER);

        assertThat(header.name()).isEqualTo("Starter");
        assertThat(header.architecture()).isEqualTo("llama");
        assertThat(header.quantisation()).isEqualTo("Q8_0");
        assertThat(header.parameters()).isEqualTo(5_868_800);
        assertThat(header.contextTokens()).isEqualTo(2048);
        assertThat(header.licence()).isEqualTo("cc0-1.0");
        assertThat(header.chatTemplate()).hasValueSatisfying(template -> assertThat(template).contains("<|assistant|>"));
        assertThat(header.layers()).isEqualTo(new GgufHeader.Layers(6, 256, 4, 4, 64, 64));
        assertThat(header.vocabulary().size()).isEqualTo(4096);
        assertThat(header.vocabulary().startToken()).isEqualTo(1);
        assertThat(header.vocabulary().controlTexts()).contains("</s>", "<|end|>", "<|user|>");
        assertThat(header.identity()).hasSize(64)
                .isNotEqualTo(new GgufReader().read(Path.of("src/test/resources/models/rand-tiny.gguf")).identity());
    }

    static Stream<Map.Entry<GgufFile, String>> malformed() {
        return Stream.of(
                Map.entry(GgufFile.whole("llama").version(1), "version 1"),
                Map.entry(GgufFile.whole("llama").version(77), "version 77"),
                Map.entry(GgufFile.whole("llama").tensorCount(Long.MAX_VALUE), "can't be true"),
                Map.entry(GgufFile.whole("llama").tensorCount(-1), "can't be true"),
                Map.entry(GgufFile.whole("llama").pairCount(1L << 40), "can't be true"),
                Map.entry(GgufFile.whole("llama").pair("k", 8, GgufFile.little(8).putLong(1L << 60).array()), "can't be true"),
                Map.entry(GgufFile.whole("llama").pair("k", 9, GgufFile.little(12).putInt(0).putLong(-5).array()), "can't be true"),
                Map.entry(GgufFile.whole("llama").pair("k", 9, GgufFile.little(12).putInt(9).putLong(1).array()), "list of lists"),
                Map.entry(GgufFile.whole("llama").pair("k", 44, new byte[0]), "not known"),
                Map.entry(GgufFile.whole("llama").text("general.name", "again"), "twice"),
                Map.entry(GgufFile.whole("llama").number("general.alignment", 33), "alignment"),
                Map.entry(GgufFile.whole("llama").tensor("beyond", 4096, 0), "too short"),
                Map.entry(GgufFile.whole("llama").tensor("huge", Long.MAX_VALUE, 0), "larger than any file"),
                Map.entry(GgufFile.whole("llama").tensor("far", 8, Long.MAX_VALUE / 32 * 32), "larger than any file"),
                Map.entry(GgufFile.whole("llama").tensor("crooked", 8, 7), "no tensor can lie"),
                Map.entry(GgufFile.whole("llama").tensor("strange", 32, 99, 0), "can't read"),
                Map.entry(GgufFile.whole("llama").tensor("uneven", 33, 8, 0), "can't be stored"),
                Map.entry(GgufFile.whole("llama").tensor("token_embd.weight", 8, 0), "there twice"),
                Map.entry(new GgufFile().text("general.name", "nothing else"), "what kind of model"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aFileThatContradictsItselfIsRefusedInASentence(Map.Entry<GgufFile, String> wrong) {
        Path file = wrong.getKey().in(folder.resolve("wrong.gguf"));

        assertThatThrownBy(() -> new GgufReader().read(file)).isInstanceOf(MalformedGguf.class)
                .hasMessageContaining(wrong.getValue()).message().endsWith(".");
    }

    @Test
    void aFileCutAnywhereIsRefused() throws IOException {
        byte[] whole = GgufFile.whole("llama").bytes(256);
        for (int length = 0; length < whole.length; length += 7) {
            Path file = Files.write(folder.resolve("cut.gguf"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> new GgufReader().read(file)).isInstanceOf(MalformedGguf.class);
        }
    }

    @Test
    void noOneByteOfDamageGetsFurtherThanARefusal() throws IOException {
        byte[] whole = GgufFile.whole("llama").bytes(256);
        Random random = new Random(1);
        for (int round = 0; round < 400; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            Path file = Files.write(folder.resolve("damaged.gguf"), damaged);
            try {
                new GgufReader().read(file);
            } catch (MalformedGguf refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void otherFilesAndFoldersAreRefused() throws IOException {
        Path picture = Files.write(folder.resolve("picture.gguf"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0, 0});
        Path empty = Files.createFile(folder.resolve("empty.gguf"));

        assertThatThrownBy(() -> new GgufReader().read(picture)).hasMessageContaining("not a GGUF");
        assertThatThrownBy(() -> new GgufReader().read(empty)).hasMessageContaining("empty");
        assertThatThrownBy(() -> new GgufReader().read(folder)).hasMessageContaining("folder");
        assertThatThrownBy(() -> new GgufReader().read(folder.resolve("none"))).hasMessageContaining("not there");
    }
}
