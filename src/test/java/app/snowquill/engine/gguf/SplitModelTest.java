package app.snowquill.engine.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitModelTest {
    @TempDir
    Path folder;

    private Path first(int count) {
        return GgufFile.whole("llama").part(0, count).in(folder.resolve("big-00001-of-0000" + count + ".gguf"));
    }

    private void later(int number, int count) {
        new GgufFile().part(number - 1, count).tensor("blk.0.x", 32, 0).in(folder.resolve("big-0000" + number + "-of-0000" + count
                + ".gguf"));
    }

    @Test
    void theFirstPartStandsForAll() throws Exception {
        Path first = first(2);
        later(2, 2);

        GgufHeader header = new GgufReader().read(first);

        assertThat(header.parameters()).isEqualTo(64 + 32);
        assertThat(header.fileBytes()).isEqualTo(Files.size(first) + Files.size(folder.resolve("big-00002-of-00002.gguf")));
        assertThat(header.weights().blocks()).isEqualTo(32 * 4);
    }

    @Test
    void aMissingPartIsNamed() {
        Path first = first(3);
        later(2, 3);

        assertThatThrownBy(() -> new GgufReader().read(first)).isInstanceOf(MalformedGguf.class)
                .hasMessageContaining("Part 3 of 3").hasMessageContaining("big-00003-of-00003.gguf");
    }

    @Test
    void aLaterPartSaysWhichToChoose() {
        later(2, 2);

        assertThatThrownBy(() -> new GgufReader().read(folder.resolve("big-00002-of-00002.gguf")))
                .hasMessageContaining("part 2 of 2").hasMessageContaining("first part");
    }

    @Test
    void aFirstPartUnderAnotherNameSaysSo() throws Exception {
        Path renamed = Files.move(first(2), folder.resolve("mine.gguf"));

        assertThatThrownBy(() -> new GgufReader().read(renamed)).hasMessageContaining("name was changed");
    }

    @Test
    void aPartThatIsNotWhatItsNameSaysIsFoundOut() {
        Path first = first(2);
        GgufFile.whole("llama").in(folder.resolve("big-00002-of-00002.gguf"));

        assertThatThrownBy(() -> new GgufReader().read(first)).hasMessageContaining("not the part that its name says");
    }
}
