package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.Urgency;
import app.snowquill.engine.gguf.EditedGguf;
import app.snowquill.engine.gguf.RandomBert;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Vectors of real models: the included one, which writes, and an encoder of dice. */
class LlamaEmbedderTest {
    private static final String MAYOR = "The mayor burned the letter in the kitchen stove.";
    private static final String SNOW = "Snow lay on every roof, and nobody had swept the steps.";
    private static final int ROUND = Integer.getInteger("snowquill.rounds", 3) * 10;

    @TempDir
    static Path folder;
    private static LlamaEmbedder writer;
    private static LlamaEmbedder encoder;

    enum Kind {
        WRITER, ENCODER
    }

    @BeforeAll
    static void make() {
        writer = embedder(Trial.STARTER);
        encoder = embedder(RandomBert.in(folder.resolve("dice.gguf")));
    }

    @AfterAll
    static void end() {
        writer.close();
        encoder.close();
    }

    private static LlamaEmbedder embedder(Path model) {
        return new LlamaEmbedder(new EngineSettings(Optional.of(model), 0, 1, 0, 1), new WorkerLauncher(folder), Trial.patient());
    }

    private static List<float[]> vectors(LlamaEmbedder embedder, String... texts) throws Exception {
        return embedder.of(List.of(texts), Urgency.QUEUED).get(60, TimeUnit.SECONDS);
    }

    private static LlamaEmbedder of(Kind kind) {
        return kind == Kind.WRITER ? writer : encoder;
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource
    void theSameTextGivesTheSameVectorAndAnotherTextAnother(Kind kind) throws Exception {
        List<float[]> vectors = vectors(of(kind), MAYOR, SNOW, MAYOR, "The mayor burned the letter in the kitchen.", MAYOR);

        System.out.printf("%s: dimension %d; another text %.4f, a similar one %.4f%n", kind, vectors.get(0).length,
                product(vectors.get(0), vectors.get(1)), product(vectors.get(0), vectors.get(3)));
        assertThat(vectors).allSatisfy(vector -> assertThat(vector).hasSize(of(kind).space().dimension()));
        assertThat(vectors).allSatisfy(vector -> assertThat(product(vector, vector)).isCloseTo(1, within(1e-5)));
        assertThat(vectors.get(2)).isEqualTo(vectors.get(0));
        assertThat(vectors.get(4)).isEqualTo(vectors.get(0));
        assertThat(product(vectors.get(0), vectors.get(1))).isLessThan(0.999);
    }

    @ParameterizedTest
    @EnumSource
    void manyTextsComeInTheirOrderAndSoFast(Kind kind) throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < ROUND; i++) {
            texts.add("Scene " + i + ": " + MAYOR + " " + SNOW);
        }
        vectors(of(kind), MAYOR);

        long began = System.nanoTime();
        List<float[]> vectors = of(kind).of(texts, Urgency.QUEUED).get(60, TimeUnit.SECONDS);
        System.out.printf("%s: %.0f vectors/s%n", kind, ROUND / ((System.nanoTime() - began) / 1e9));

        assertThat(vectors.get(ROUND - 1)).isEqualTo(vectors(of(kind), texts.get(ROUND - 1)).get(0));
    }

    @ParameterizedTest
    @EnumSource
    void aTextLongerThanTheModelReadsAtOnceIsReadInPieces(Kind kind) throws Exception {
        String scene = (MAYOR + " " + SNOW + "\n").repeat(30);

        List<float[]> vectors = vectors(of(kind), scene, scene + "Then the lamp went out.", "雪".repeat(500), "a".repeat(1_500),
                "🜁".repeat(200), "</s><s>[CLS][SEP]");

        assertThat(vectors).hasSize(6);
        assertThat(product(vectors.get(0), vectors.get(1))).isGreaterThan(0.8);
        assertThat(vectors.get(0)).isNotEqualTo(vectors.get(1));
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatSaysNothingGivesZeros(Kind kind) throws Exception {
        assertThat(vectors(of(kind), "", " \n\t", "\u200B\uD800")).allSatisfy(vector ->
                assertThat(vector).hasSize(of(kind).space().dimension()).satisfies(values ->
                        assertThat(product(values, values)).isBetween(0.0, 1.00001)));
        assertThat(vectors(of(kind), "").get(0)).containsOnly(0f);
        assertThat(of(kind).of(List.of(), Urgency.QUEUED).join()).isEmpty();
    }

    @Test
    void aCancelledBatchEndsAndAnAuthorsQuestionGoesBeforeABatch() throws Exception {
        vectors(writer, MAYOR);
        CompletableFuture<List<float[]>> batch = writer.of(Collections.nCopies(20_000, SNOW), Urgency.QUEUED);

        assertThat(writer.of(List.of(MAYOR), Urgency.INTERACTIVE).get(60, TimeUnit.SECONDS)).hasSize(1);
        assertThat(batch).isNotDone();
        batch.cancel(true);

        assertThat(vectors(writer, SNOW)).hasSize(1); // behind what was left of the batch, else
    }

    @Test
    void aWorkerThatIsKilledFailsItsTextsAndIsStartedAgain() throws Exception {
        try (LlamaEmbedder embedder = embedder(Trial.STARTER)) {
            float[] before = vectors(embedder, MAYOR).get(0);
            CompletableFuture<List<float[]>> batch = embedder.of(Collections.nCopies(20_000, SNOW), Urgency.QUEUED);
            ProcessHandle.of(embedder.workerPid().orElseThrow()).orElseThrow().destroyForcibly();

            assertThat(Trial.failure(batch).kind()).isEqualTo(EngineException.Kind.CRASHED);
            assertThat(vectors(embedder, MAYOR).get(0)).isEqualTo(before);
        }
    }

    @Test
    void aFileThatGivesNoVectorsIsRefusedInASentence() throws Exception {
        Path text = Files.writeString(folder.resolve("text.gguf"), "Call me Ishmael.");
        Path newer = new EditedGguf(Trial.TINY).architecture("qwen9").in(folder.resolve("newer.gguf"));
        for (Path file : List.of(text, newer, folder.resolve("gone.gguf"))) {
            try (LlamaEmbedder embedder = embedder(file)) {
                Trial.failure(embedder.of(List.of(MAYOR), Urgency.QUEUED));
                assertThatThrownBy(embedder::space).isInstanceOf(EngineException.class);
                assertThat(embedder.workerPid()).isEmpty();
            }
        }
    }

    @Test
    void aClosedEmbedderFailsWhatIsUnderWay() throws Exception {
        LlamaEmbedder embedder = embedder(Trial.TINY);
        CompletableFuture<List<float[]>> batch = embedder.of(Collections.nCopies(20_000, SNOW), Urgency.QUEUED);

        embedder.close();

        assertThat(Trial.failure(batch).kind()).isEqualTo(EngineException.Kind.CLOSED);
    }
}
