package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.gguf.ReadingBatch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkSizeTest {
    private static final long SECOND = 1_000_000_000L;

    @ParameterizedTest(name = "at {0} tokens a second a chunk has {1} tokens")
    @CsvSource({"1, 64", "160, 64", "500, 64", "1000, 192", "2560, 512", "90000, 512"})
    void aChunkTakesAFifthOfASecondInWholeBlocksOrIsTheLeastOrTheMost(int speed, int tokens) {
        ChunkSize chunk = new ChunkSize(512, 64);
        assertThat(chunk.tokens()).as("before anything is known").isEqualTo(64);

        chunk.took(speed, SECOND);

        assertThat(chunk.tokens()).isEqualTo(tokens);
    }

    @Test
    void aChunkFollowsTheSpeedAndNeverOutgrowsTheBatch() {
        ChunkSize chunk = new ChunkSize(256, ChunkSize.block(256, true));
        chunk.took(10_000, SECOND);
        assertThat(chunk.tokens()).isEqualTo(256);

        for (int i = 0; i < 10; i++) {
            chunk.took(200, SECOND);
        }

        assertThat(chunk.tokens()).isBetween(32, 45);
    }

    @Test
    void aPromptIsGoneOnWithWhereABlockBegins() {
        ChunkSize chunk = new ChunkSize(512, ChunkSize.block(512, false));

        assertThat(List.of(chunk.begin(0), chunk.begin(63), chunk.begin(64), chunk.begin(200))).containsExactly(0, 0, 64, 192);
        assertThat(ChunkSize.block(32, false)).isEqualTo(32);
    }

    @Test
    void largeModelsAreLoadedWithSmallBatchesAndGraphicsCardsWithLargeOnes() {
        assertThat(ReadingBatch.tokens(5_000_000, 1, false)).isEqualTo(512);
        assertThat(ReadingBatch.tokens(110_000_000, 1, false)).isBetween(64, 128);
        assertThat(ReadingBatch.tokens(8_000_000_000L, 4, false)).isEqualTo(32);
        assertThat(ReadingBatch.tokens(8_000_000_000L, 4, true)).isEqualTo(512);
        assertThat(ReadingBatch.tokens(0, 1, false)).isEqualTo(512);
    }
}
