package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.gguf.EditedGguf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts in long runs, which overflow the stack of tokenizers that split by patterns (10,000 characters without a blank
 * were enough). The model is the random one with the byte-pair vocabulary of such a family.
 */
@Tag("long")
class LongRunsTest {
    @TempDir
    static Path natives;
    @TempDir
    Path folder;

    static Stream<Arguments> families() {
        return Stream.of("qwen2", "gpt-4o", "tekken", "deepseek-llm", "default", "falcon", "bloom").map(name -> arguments(name));
    }

    @ParameterizedTest(name = "a model of the family {0} reads runs of every kind")
    @MethodSource("families")
    void longRunsAreRead(String family) throws Exception {
        Path file = bytePairs(family).in(folder.resolve("model.gguf"));
        try (Trial trial = new Trial(new EngineSettings(Optional.of(file), 0, 1, 0, 1), new WorkerLauncher(natives), Trial.patient())) {
            trial.engine.load().get(30, TimeUnit.SECONDS);
            long worker = trial.worker().pid();
            for (String run : List.of("a", "水", "!", "1", " ", "\n", "😀", "a1!", "—\"")) {
                assertThat(trial.engine.countTokens(run.repeat(60_000))).as("%s", run).isGreaterThan(100);
            }
            trial.nextCallWorks("long runs");
            assertThat(trial.worker().pid()).isEqualTo(worker);
        }
    }

    @Test
    void onlyLongRunsAreCutAndNothingIsLost() {
        String prose = "It was dark, and nobody came. ".repeat(500);
        String runs = "x".repeat(5_000) + " " + "😀".repeat(3_000) + "\n".repeat(2_500) + "end";

        assertThat(LongRuns.cut(prose)).containsExactly(prose);
        assertThat(LongRuns.cut("")).containsExactly("");
        assertThat(String.join("", LongRuns.cut(runs))).isEqualTo(runs);
        assertThat(LongRuns.cut(runs)).hasSizeBetween(10, 20).allSatisfy(part -> {
            assertThat(part.length()).isLessThan(2_100);
            assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
        });
    }

    /** A vocabulary of the 256 bytes as printable characters (as GPT-2 writes them), a few pairs and fillers. */
    private static EditedGguf bytePairs(String family) {
        List<String> tokens = new ArrayList<>(List.of("<unk>", "<s>", "</s>"));
        int next = 256;
        for (int code = 0; code < 256; code++) {
            boolean printed = code >= 33 && code < 127 || code >= 161 && code != 173;
            tokens.add(String.valueOf((char) (printed ? code : next++)));
        }
        List<String> merges = new ArrayList<>();
        for (char second = 'a'; second <= 'z'; second++) {
            tokens.add("a" + second);
            merges.add("a " + second);
        }
        IntStream.range(tokens.size(), 512).forEach(i -> tokens.add("<x" + i + ">"));
        return new EditedGguf(Trial.TINY).text("tokenizer.ggml.model", "gpt2").text("tokenizer.ggml.pre", family)
                .texts("tokenizer.ggml.tokens", tokens).texts("tokenizer.ggml.merges", merges)
                .numbers("tokenizer.ggml.token_type", 5, 512, 1).without("tokenizer.ggml.scores");
    }
}
