package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.JsonShape.Fields;
import app.snowquill.engine.JsonShape.Items;
import app.snowquill.engine.JsonShape.Name;
import app.snowquill.engine.JsonShape.OneOf;
import app.snowquill.engine.JsonShape.Phrase;
import app.snowquill.engine.JsonShape.Sentences;
import app.snowquill.engine.JsonShape.Text;
import app.snowquill.engine.JsonShape.Tuple;
import app.snowquill.engine.JsonShape.Whole;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.ShapeCheck;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.ShapeTrim;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of shape, written by real models: one with random weights, which leaves every rule it can leave, and one trained. */
class GrammarGenerationTest {
    @TempDir
    static Path folder;
    private static Map<String, LlamaEngine> engines;

    @BeforeAll
    static void start() {
        engines = Map.of("random", engine("src/test/resources/models/rand-tiny.gguf"), "trained", engine("models/starter.gguf"));
    }

    private static LlamaEngine engine(String model) {
        return new LlamaEngine(new EngineSettings(Optional.of(Path.of(model)), 0, 1, 0, 1), new WorkerLauncher(folder));
    }

    @AfterAll
    static void stop() {
        engines.values().forEach(LlamaEngine::close);
    }

    static Stream<JsonShape> shapes() {
        JsonShape sentence = new Sentences(1, 1, 6, 23);
        return Stream.of(sentence, new Sentences(3, 3, 4, 12), new Sentences(1, 2, 1, 1), new Phrase(1, 5), new Phrase(2, 2), new Name(1, 3),
                OneOf.only("só \"quoted\" \\ and\nbroken"), new OneOf(List.of("marta", "ivo", "übel")), new Whole(0, 0),
                new Whole(1200, 98_765), new JsonShape.Date(1888, 1921), new Text(20), new Text(700),
                new Items(new Whole(1, 5), 0, 3), new Items(new OneOf(List.of("a")), 4, 4), new Items(sentence, 0, 0),
                new Tuple(List.of(OneOf.only("s1"), new Phrase(1, 3), new Whole(3, 30))),
                JsonShape.fields().with("empty", new Fields(Map.of())).with("list", new Items(new Items(new Name(1, 1), 1, 2), 2, 2)).build(),
                scenes(sentence));
    }

    private static Fields scenes(JsonShape sentence) {
        JsonShape scene = JsonShape.fields().with("id", new OneOf(List.of("sc-1", "sc-2"))).with("pov", new Name(1, 2))
                .with("goal", sentence).with("conflict", new Sentences(1, 2, 5, 20)).with("disaster", sentence)
                .with("date", new JsonShape.Date(1890, 1899)).with("words", new Whole(800, 2500)).build();
        return JsonShape.fields().with("title", new Phrase(1, 6)).with("scenes", new Items(scene, 2, 4)).build();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void anAnswerUnderTheGrammarPassesTheCheck(JsonShape shape) throws Exception {
        for (Map.Entry<String, LlamaEngine> engine : engines.entrySet()) {
            for (long seed = 1; seed <= 3; seed++) {
                GenerationResult result = engine.getValue().generate(GenerationRequest.json("test",
                        List.of(Message.user("Answer as JSON.")), shape, Sampling.structure().withSeed(seed), 1500),
                        TokenSink.NONE).result().get(60, TimeUnit.SECONDS);
                if (result.text().contains("\uFFFD")) {
                    continue; // random bytes are not always characters, and can't be counted as such
                }

                assertThat(result.finish()).as("%s", result.text()).isEqualTo(FinishReason.STOP);
                JsonNode answer = ShapeTrim.trimmed(shape, new ObjectMapper().readTree(result.text()));
                assertThat(new ShapeCheck(shape).violations(answer))
                        .as("%s wrote %s", engine.getKey(), result.text()).isEmpty();
            }
        }
    }
}
