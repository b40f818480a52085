package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.ShapeCheck;
import app.snowquill.engine.ShapeTrim;
import app.snowquill.engine.TokenSink;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model with random weights under the grammar, often with too little room: what it finishes is of the shape, and what
 * is cut is known to be cut. 25 calls for each of {@code snowquill.rounds}, at most a thousand.
 */
class StructuredHarnessTest {
    private static final int CALLS = Math.min(1_000, 25 * Integer.getInteger("snowquill.rounds", 3));
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

    @TempDir
    static Path natives;

    @Test
    void whatIsFinishedIsOfTheShapeAndWhatIsCutIsKnownToBe() throws Exception {
        Random random = new Random(7);
        int finished = 0;
        int cut = 0;
        int damaged = 0;
        int refused = 0;
        List<String> wrong = new ArrayList<>();
        try (Trial trial = new Trial(new EngineSettings(Optional.of(Trial.TINY), 0, 1, 2_048, 1), new WorkerLauncher(natives), Trial.patient())) {
            for (int call = 0; call < CALLS; call++) {
                JsonShape shape = shape(random, 3);
                int most = random.nextInt(3) == 0 ? 5 + random.nextInt(60) : 1_500;
                GenerationResult result = trial.engine.generate(GenerationRequest.json("test", List.of(Message.user("Answer.")), shape,
                        Sampling.structure().withSeed(call), most), TokenSink.NONE).result().get(120, TimeUnit.SECONDS);
                if (result.finish() == FinishReason.LENGTH) {
                    cut++;
                    assertThat(result.tokensOut()).isEqualTo(most);
                } else {
                    finished++;
                    Optional<String> found = violations(shape, result.text());
                    if (result.text().contains("\uFFFD")) { // bytes that are no character, which the grammar lets pass as one
                        damaged++;
                        refused += found.isPresent() ? 1 : 0;
                    } else {
                        found.ifPresent(wrong::add);
                    }
                }
            }
        }
        System.out.printf("structured calls: %d, finished %d, of them %d with bytes that are no character (%d refused by the "
                + "check), cut %d, wrong %d%n", CALLS, finished, damaged, refused, cut, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(finished).isGreaterThan(cut);
    }

    private static Optional<String> violations(JsonShape shape, String text) {
        try {
            JsonNode answer = ShapeTrim.trimmed(shape, JSON.readTree(text));
            List<String> found = new ShapeCheck(shape).violations(answer);
            return found.isEmpty() ? Optional.empty() : Optional.of(found + " in " + text);
        } catch (JsonProcessingException e) {
            return Optional.of("no JSON: " + text);
        }
    }

    private static JsonShape shape(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 7)) {
            case 0 -> new JsonShape.Sentences(1, 1 + random.nextInt(2), 2, 4 + random.nextInt(8));
            case 1 -> new JsonShape.Phrase(1, 2 + random.nextInt(4));
            case 2 -> new JsonShape.Name(1, 1 + random.nextInt(2));
            case 3 -> new JsonShape.OneOf(List.of("marta", "ivo", "a \"quoted\" one", "übel"));
            case 4 -> new JsonShape.Whole(random.nextInt(100), 100 + random.nextInt(900_000));
            case 5 -> new JsonShape.Date(1888, 1888 + random.nextInt(40));
            case 6 -> new JsonShape.Text(random.nextInt(80));
            case 7 -> new JsonShape.Items(shape(random, depth - 1), random.nextInt(2), 2 + random.nextInt(2));
            case 8 -> new JsonShape.Tuple(List.of(shape(random, depth - 1), shape(random, depth - 1)));
            default -> JsonShape.fields().with("first", shape(random, depth - 1)).with("second", shape(random, depth - 1)).build();
        };
    }
}
