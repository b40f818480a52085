package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.snowquill.engine.Embedder;
import app.snowquill.engine.EmbeddingChoice;
import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.ScriptedEngine;
import app.snowquill.engine.Urgency;
import app.snowquill.engine.VectorSpace;
import app.snowquill.search.Vectors;
import app.snowquill.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MeaningVectorsTest {
    private static final int LARGE = 4_096;

    private final List<String> read = new ArrayList<>();
    private final CompletableFuture<List<float[]>> endless = new CompletableFuture<>();

    /** As large as a writing model's vectors can be; dice by the text. */
    private final class Dice implements Embedder {
        @Override
        public VectorSpace space() {
            return new VectorSpace("Dice", "dice", LARGE);
        }

        @Override
        public CompletableFuture<List<float[]>> of(List<String> texts, Urgency urgency) {
            read.addAll(texts);
            if (texts.contains("Endless.")) {
                return endless;
            }
            return CompletableFuture.completedFuture(texts.stream().map(text -> random(text.hashCode())).toList());
        }

        @Override
        public void close() {
        }
    }

    private static float[] random(long seed) {
        Random dice = new Random(seed);
        float[] vector = new float[LARGE];
        double squares = 0;
        for (int i = 0; i < LARGE; i++) {
            vector[i] = (float) dice.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < LARGE; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private MeaningVectors vectors(EmbeddingChoice choice) {
        EngineChoice usual = Settings.defaults().engine();
        EngineInUse writing = new EngineInUse(usual, (wanted, keys) -> new ScriptedEngine(), new MemoryKeys(MemoryKeys.Lasting.NO));
        return new MeaningVectors(new MeaningInUse(choice, writing, settings -> new Dice(), kept -> { }, Runnable::run));
    }

    @Test
    void noTextIsReadTwice() {
        Vectors vectors = vectors(new EmbeddingChoice.File(Path.of("dice.gguf"))).now().orElseThrow();

        float[] first = vectors.of("Snow.");
        vectors.of("Frost.");

        assertThat(vectors.of("Snow.")).isEqualTo(first);
        assertThat(read).containsExactly("Snow.", "Frost.");
    }

    @Test
    void aVectorTooLongForAnIndexIsFoldedAndKeepsItsNeighbours() {
        float[] one = random(1);
        float[] near = one.clone();
        float[] away = random(2);
        for (int i = 0; i < LARGE; i++) {
            near[i] += away[i] * 0.3f;
        }
        assertThat(product(MeaningVectors.folded(one, 1_024), MeaningVectors.folded(near, 1_024)))
                .isCloseTo(product(one, near) / Math.sqrt(product(near, near)), within(0.1));
        assertThat(product(MeaningVectors.folded(one, 1_024), MeaningVectors.folded(random(3), 1_024))).isCloseTo(0, within(0.15));
        assertThat(vectors(new EmbeddingChoice.File(Path.of("dice.gguf"))).now()).map(Vectors::dimension).hasValue(1_024);
    }

    @Test
    void whatNobodyWantsAnyMoreIsNeitherWaitedForNorWorkedOn() {
        Vectors vectors = vectors(new EmbeddingChoice.File(Path.of("dice.gguf"))).now().orElseThrow();

        assertThatThrownBy(() -> vectors.of("Endless.", () -> read.contains("Endless."))).isInstanceOf(CancellationException.class);

        assertThat(endless).isCancelled();
    }

    @Test
    void withoutAModelThereAreNone() {
        assertThat(vectors(new EmbeddingChoice.None()).now()).isEqualTo(Optional.empty());
    }
}
