package app.snowquill.engine.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptContextsTest {
    private static final GgufHeader STARTER = new GgufReader().read(Path.of("models/starter.gguf"));

    private static int contexts(int layers, int slots, long megabytes) {
        return KeptContexts.of(STARTER, new EngineSettings(Optional.empty(), layers, 1, 2_048, slots), megabytes << 20);
    }

    @Test
    void whereThereIsMemoryOneMoreIsKeptThanAnswersAreWritten() {
        assertThat(contexts(0, 1, 16_000)).isEqualTo(2);
        assertThat(contexts(0, 3, 16_000)).isEqualTo(4);
    }

    @Test
    void whereMemoryIsShortThereIsOneForEachAnswer() {
        assertThat(contexts(0, 1, 200)).isEqualTo(1);
    }

    @Test
    void aGraphicsCardsMemoryIsNotTakenForIt() {
        assertThat(contexts(4, 2, 16_000)).isEqualTo(2);
    }
}
