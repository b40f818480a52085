package app.snowquill.pipeline.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingExtentTest {
    @Test
    void aSmallWindowReadsALongSceneInPiecesAndLeavesNothingOut() {
        String scene = "Ines went down to the water. Nobody followed her there. ".repeat(150).strip();
        List<String> pieces = ReadingExtent.of(2_048).pieces(scene, Words::count);
        assertThat(pieces).hasSizeGreaterThan(2).allSatisfy(piece -> {
            assertThat(Words.count(piece)).isLessThanOrEqualTo(500);
            assertThat(piece).endsWith(".");
        });
        assertThat(String.join(" ", pieces)).isEqualTo(scene);
        assertThat(ReadingExtent.of(32_768).pieces(scene, Words::count)).containsExactly(scene);
    }
}
