package app.snowquill.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.JsonShape.Fields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers that a model without a grammar, or a server, may give. None is accepted that is not, once wrapping and blanks
 * around it are taken off, truly of the shape; each that is refused ends in a sentence with the raw text kept.
 */
class AdversarialAnswersTest {
    private static final Fields SHAPE = JsonShape.fields().with("title", new JsonShape.Phrase(1, 4))
            .with("kind", new JsonShape.OneOf(List.of("proactive", "reactive"))).with("words", new JsonShape.Whole(100, 2_500))
            .with("names", new JsonShape.Items(new JsonShape.Name(1, 2), 1, 2)).build();
    private static final String GOOD = "{\"title\":\"The cold coast\",\"kind\":\"reactive\",\"words\":900,\"names\":[\"Marta\"]}";

    static Stream<Arguments> refused() {
        return Stream.of(
                bad("nothing", ""), bad("blanks", " \n\t "), bad("null", "null"), bad("a sentence", "I would rather not."),
                bad("text after it", GOOD + " Hope this helps!"), bad("two objects", GOOD + GOOD), bad("two objects in lines", GOOD + "\n" + GOOD),
                bad("a list around it", "[" + GOOD + "]"), bad("a text around it", "\"" + GOOD.replace("\"", "\\\"") + "\""),
                bad("only a beginning", GOOD.substring(0, 50)), bad("all but the last character", GOOD.substring(0, GOOD.length() - 1)),
                bad("a comma too many", GOOD.replace("]}", "],}")), bad("single quotes", GOOD.replace('"', '\'')),
                bad("names without quotes", GOOD.replace("\"title\"", "title")), bad("a comment", GOOD.replace("{", "{/* so */")),
                bad("a number as a text", GOOD.replace("900", "\"900\"")), bad("a fraction", GOOD.replace("900", "900.5")),
                bad("a fraction that is whole", GOOD.replace("900", "900.0")), bad("an exponent", GOOD.replace("900", "9e2")),
                bad("a huge number", GOOD.replace("900", "9".repeat(400))), bad("a number that wraps around", GOOD.replace("900", "4294968196")),
                bad("a huge exponent", GOOD.replace("900", "1e999999999")), bad("a number below the least", GOOD.replace("900", "-900")),
                bad("no number", GOOD.replace("900", "NaN")), bad("a leading zero", GOOD.replace("900", "0900")),
                bad("true for a number", GOOD.replace("900", "true")), bad("null for a text", GOOD.replace("\"The cold coast\"", "null")),
                bad("an object for a text", GOOD.replace("\"The cold coast\"", "{}")), bad("a text for a list", GOOD.replace("[\"Marta\"]", "\"Marta\"")),
                bad("an empty list", GOOD.replace("[\"Marta\"]", "[]")), bad("too long a list", GOOD.replace("\"Marta\"", "\"Ma\",\"Mo\",\"Mi\"")),
                bad("null in a list", GOOD.replace("\"Marta\"", "null")), bad("a field too many", GOOD.replace("{", "{\"mood\":\"grim\",")),
                bad("a field too few", GOOD.replace("\"words\":900,", "")), bad("a field in another case", GOOD.replace("title", "Title")),
                bad("a field that looks the same", GOOD.replace("title", "titlе")), bad("a choice that was not given", GOOD.replace("reactive", "passive")),
                bad("a choice in capitals", GOOD.replace("reactive", "REACTIVE")), bad("a choice with a blank", GOOD.replace("reactive", "reactive ")),
                bad("a choice with a zero-width blank", GOOD.replace("reactive", "re\u200Bactive")), bad("a choice that looks the same", GOOD.replace("reactive", "reаctive")),
                bad("a blank text", GOOD.replace("The cold coast", "   ")), bad("a text of thirty words", GOOD.replace("The cold coast", "cold ".repeat(30))),
                bad("lines in a phrase", GOOD.replace("The cold coast", "The\\ncold\\ncoast")), bad("a bare control character", GOOD.replace("cold", "co\u0001ld")),
                bad("half an escape", GOOD.replace("cold", "co\\u12ld")), bad("an escape of its own", GOOD.replace("cold", "co\\xld")),
                bad("a field twice", GOOD.replace("\"words\":900", "\"words\":900,\"words\":901")),
                bad("a field twice, the first one wrong", GOOD.replace("\"words\":900", "\"words\":\"x\",\"words\":900")),
                bad("ten thousand lists", "[".repeat(10_000) + "]".repeat(10_000)), bad("ten thousand objects", "{\"title\":".repeat(10_000)),
                bad("deep lists in a field", GOOD.replace("[\"Marta\"]", "[".repeat(10_000) + "]".repeat(10_000))),
                bad("five megabytes of blanks after it", GOOD.replace("}", " ".repeat(5 << 20) + "]")),
                bad("a text of five megabytes", GOOD.replace("cold", "c".repeat(5 << 20) + " d e f g h")), bad("five megabytes of braces", "{".repeat(5 << 20)),
                bad("UTF-16", GOOD.chars().mapToObj(c -> "\0" + (char) c).reduce("", String::concat)),
                bad("a fence that doesn't close around half", "```json\n" + GOOD.substring(0, 60)), bad("two fences", "```json\n" + GOOD + "\n```\n```json\n" + GOOD + "\n```"));
    }

    @ParameterizedTest(name = "{0} is not accepted")
    @MethodSource
    void refused(String name, String raw) {
        ScriptedEngine engine = new ScriptedEngine().answers(raw, FinishReason.STOP).answers(raw, FinishReason.STOP);

        assertThatThrownBy(() -> ask(engine)).isInstanceOf(ExecutionException.class).cause()
                .isInstanceOfSatisfying(EngineException.class, why -> {
                    assertThat(why.kind()).isEqualTo(EngineException.Kind.UNUSABLE_ANSWER);
                    assertThat(why.partialText()).isEqualTo(raw);
                    assertThat(why.getMessage()).endsWith(".").hasSizeLessThan(1_000);
                });
        assertThat(engine.asked()).hasSize(2);
    }

    static Stream<Arguments> accepted() {
        return Stream.of(bad("as it should be", GOOD), bad("with blanks around it", "\n  " + GOOD + " \n"), bad("in a fence", "```json\n" + GOOD + "\n```"),
                bad("after a word and in a fence", "Here you are:\n```\n" + GOOD + "\n```"), bad("after a byte order mark", "\uFEFF" + GOOD),
                bad("in another order", GOOD.replace("\"kind\":\"reactive\",", "").replace("}", ",\"kind\":\"reactive\"}")), bad("written with escapes", GOOD.replace("cold", "c\\u006fld")));
    }

    @ParameterizedTest(name = "an answer {0} is accepted as what it is")
    @MethodSource
    void accepted(String name, String raw) throws Exception {
        JsonNode answer = ask(new ScriptedEngine().answers(raw, FinishReason.STOP));

        assertThat(answer).isEqualTo(new ObjectMapper().readTree(GOOD));
        assertThat(new ShapeCheck(SHAPE).violations(answer)).isEmpty();
    }

    private static JsonNode ask(ScriptedEngine engine) throws Exception {
        return StructuredCall.ask(engine, GenerationRequest.json("test", List.of(Message.user("Answer as JSON.")), SHAPE,
                Sampling.structure(), 200), TokenSink.NONE).answer().get(60, TimeUnit.SECONDS).json();
    }

    private static Arguments bad(String name, String raw) {
        return Arguments.arguments(name, raw);
    }
}
