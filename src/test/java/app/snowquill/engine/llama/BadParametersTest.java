package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.ShapeGrammar;
import app.snowquill.engine.TokenSink;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers could ask for that native code would not survive, or would quietly misread. One worker for all. */
class BadParametersTest {
    private static final List<Message> PROMPT = List.of(Message.user("Go on."));

    @TempDir
    static Path natives;
    private static Trial trial;
    private static long worker;

    @BeforeAll
    static void start() throws Exception {
        trial = new Trial(Trial.STARTER, new WorkerLauncher(natives), Trial.patient());
        trial.write("Go on.", 1);
        worker = trial.worker().pid();
    }

    @AfterAll
    static void stop() {
        trial.close();
    }

    static Stream<Arguments> neverReachTheWorker() {
        Sampling usual = Sampling.prose();
        return Stream.of(
                refused("a temperature that is no number", () -> usual.withTemperature(Double.NaN)),
                refused("a temperature without end", () -> usual.withTemperature(Double.POSITIVE_INFINITY)),
                refused("a temperature below zero", () -> usual.withTemperature(-0.1)),
                refused("a temperature of three", () -> usual.withTemperature(3)),
                refused("a least share that is no number", () -> new Sampling(1, Double.NaN, 1, false, 0, 1)),
                refused("a least share above one", () -> new Sampling(1, 1.1, 1, false, 0, 1)),
                refused("a least share below zero", () -> new Sampling(1, -1, 1, false, 0, 1)),
                refused("a penalty that is no number", () -> new Sampling(1, 0, Double.NaN, false, 0, 1)),
                refused("a penalty of nothing", () -> new Sampling(1, 0, 0, false, 0, 1)),
                refused("a penalty of nine", () -> new Sampling(1, 0, 9, false, 0, 1)),
                refused("no messages", () -> GenerationRequest.prose("test", List.of(), usual, 5)),
                refused("no messages to count", () -> trial.engine.countPrompt(List.of())),
                refused("a message without a text", () -> Message.user(null)),
                refused("a message of nobody", () -> new Message(null, "Go on.")),
                refused("a text that is none", () -> trial.engine.countTokens(null)),
                refused("a list with nothing in it", () -> GenerationRequest.prose("test", Arrays.asList((Message) null), usual, 5)),
                refused("an answer of no tokens", () -> GenerationRequest.prose("test", PROMPT, usual, 0)),
                refused("an answer of fewer than none", () -> GenerationRequest.prose("test", PROMPT, usual, -1)),
                refused("a request of nobody", () -> new GenerationRequest(null, PROMPT, Optional.empty(), usual, 5, List.of())),
                refused("no way to choose tokens", () -> GenerationRequest.prose("test", PROMPT, null, 5)),
                refused("no slots", () -> new EngineSettings(Optional.empty(), 0, 1, 0, 0)),
                refused("a thousand slots", () -> new EngineSettings(Optional.empty(), 0, 1, 0, 1_000)),
                refused("fewer threads than none", () -> new EngineSettings(Optional.empty(), 0, -1, 0, 1)),
                refused("a context of a billion", () -> new EngineSettings(Optional.empty(), 0, 1, 1_000_000_000, 1)),
                refused("fewer layers than none", () -> new EngineSettings(Optional.empty(), -1, 1, 0, 1)),
                refused("a choice of nothing", () -> new JsonShape.OneOf(List.of())),
                refused("a list of a million", () -> new JsonShape.Items(new JsonShape.Text(5), 0, 1_000_000)),
                refused("a list of fewer than none", () -> new JsonShape.Items(new JsonShape.Text(5), -1, 2)),
                refused("sentences of two thousand million words", () -> new JsonShape.Sentences(1, 1, 1, 2_000_000_000)),
                refused("two thousand million sentences", () -> new JsonShape.Sentences(1, 2_000_000_000, 1, 2)),
                refused("a phrase of two thousand million words", () -> new JsonShape.Phrase(1, 2_000_000_000)),
                refused("a name of no words", () -> new JsonShape.Name(0, 0)),
                refused("a text of two thousand million characters", () -> new JsonShape.Text(2_000_000_000)),
                refused("a text of fewer characters than none", () -> new JsonShape.Text(-1)),
                refused("a date before there were years", () -> new JsonShape.Date(-5, 10_000)),
                refused("a number from high to low", () -> new JsonShape.Whole(5, 1)));
    }

    @ParameterizedTest(name = "{0} is refused before it is sent")
    @MethodSource
    void neverReachTheWorker(String name, ThrowingCallable asking) throws Exception {
        assertThatThrownBy(asking).isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class);
        sameWorkerGoesOn();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("an empty text", ""), arguments("only blanks", " \t\n ".repeat(50)),
                arguments("control tokens", "</s><s><|end|><|user|><unk><|assistant|>".repeat(10)),
                arguments("half of an emoji", "Zoë \uD83D said"), arguments("the other half", "Zoë \uDE00 said"),
                arguments("halves in the wrong order", "\uDE00\uD83D"), arguments("a character of nothing", "a\0b\0\0c"),
                arguments("all control characters", new String(new char[] {1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 27, 31, 127, 0x85})),
                arguments("Hebrew and Arabic with marks of direction", "\u202Eשלום \u200Fمرحبا\u202C".repeat(10)),
                arguments("a family of emoji", "👨‍👩‍👧‍👦🏳️‍🌈👩🏽‍🚀".repeat(10)), arguments("a mountain of accents", "Z" + "\u0301".repeat(500)),
                arguments("noncharacters", "\uFFFE\uFFFF\uFEFF"), arguments("a template's own words", "{{ messages }}{% endfor %} zqTEXTqz0zqTEXTqz"));
    }

    @ParameterizedTest(name = "a prompt of {0} is read, counted and answered")
    @MethodSource
    void texts(String name, String text) throws Exception {
        int tokens = trial.engine.countTokens(text);

        assertThat(trial.write(text, 2).tokensIn()).isGreaterThan(tokens);
        assertThat(trial.engine.countTokens(text + "\0 and the end")).as("nothing after it is lost").isGreaterThan(tokens);
        sameWorkerGoesOn();
    }

    static Stream<Arguments> tooLong() {
        return Stream.of(arguments("a megabyte of words", "It was a dark and stormy night. ".repeat(31_000), 5),
                arguments("a megabyte without a blank", "a".repeat(1_000_000), 5),
                arguments("a megabyte of blanks", " ".repeat(1_000_000), 5),
                arguments("ten megabytes", "Snow fell. ".repeat(1_000_000), 5),
                arguments("a text a little longer than the context", "dark ".repeat(2_100), 5),
                arguments("an answer longer than the context", "Go on.", 2_048),
                arguments("an answer of two thousand million tokens", "Go on.", Integer.MAX_VALUE));
    }

    @ParameterizedTest(name = "{0} is refused with its numbers")
    @MethodSource
    void tooLong(String name, String text, int tokens) throws Exception {
        EngineException why = Trial.failure(trial.engine.generate(Trial.prose(text, tokens), TokenSink.NONE).result());

        assertThat(why.kind()).isEqualTo(EngineException.Kind.TOO_LONG);
        assertThat(why.getMessage()).containsPattern("\\d{4}");
        sameWorkerGoesOn();
    }

    static Stream<Arguments> shapes() {
        JsonShape odd = JsonShape.fields().with("a\"b\\c\nd\0é😀", new JsonShape.OneOf(List.of("\0", "</s>", "é\uD83D", "[a-"))).build();
        JsonShape deep = new JsonShape.Text(3);
        for (int level = 0; level < 60; level++) {
            deep = new JsonShape.Items(deep, 0, 2);
        }
        return Stream.of(arguments("with names no grammar would like", odd), arguments("sixty lists deep", deep),
                arguments("as large as it may be", new JsonShape.Items(new JsonShape.Sentences(1, 20, 1, 100), 0, 200)),
                arguments("with the longest text", new JsonShape.Text(20_000)),
                arguments("without fields", JsonShape.fields().build()));
    }

    @ParameterizedTest(name = "an answer of a shape {0} is written under its grammar")
    @MethodSource
    void shapes(String name, JsonShape shape) throws Exception {
        String text = trial.engine.generate(GenerationRequest.json("test", PROMPT, shape, Sampling.structure(), 40),
                TokenSink.NONE).result().get(60, TimeUnit.SECONDS).text();

        assertThat(text).matches("(?s)[\\[{\"].*");
        sameWorkerGoesOn();
    }

    @Test
    void stopTextsOfEveryKindAreTaken() throws Exception {
        for (List<String> stops : List.of(List.of(""), List.of("\0"), List.of("\uD83D"), List.of("x".repeat(100_000)))) {
            assertThat(trial.engine.generate(new GenerationRequest(Caller.of("test"), PROMPT, Optional.empty(),
                    Sampling.prose(), 5, stops), TokenSink.NONE).result().get(60, TimeUnit.SECONDS).tokensOut())
                    .isPositive();
        }
        sameWorkerGoesOn();
    }

    /** Native code ignores a grammar that it can't read and leaves the model free, so none such may be written. */
    @ParameterizedTest(name = "the grammar of a shape {0} is whole")
    @MethodSource("shapes")
    void everyGrammarIsWhole(String name, JsonShape shape) {
        assertThat(GrammarGuard.mistake(new ShapeGrammar(shape).gbnf())).isEmpty();
    }

    @ParameterizedTest(name = "the grammar ‹{0}›, which native code would ignore or hang on, is seen")
    @ValueSource(strings = {"", "garbage", "root ::= missing", "root ::= [a-", "root ::= (\"a\"", "root ::= \"a", "foo ::= \"x\"",
        "root ::= \"\\u12\"", "root ::= \"\\q\"", "root ::= root \"a\"", "root ::= a\na ::= \"x\" b\nb ::= a?", "root ::= \"a\"{0,99999999}",
        "root ::= \"a\"{5,2}", "root ::= \"a\"{", "root ::= \"a\" )", "root ::= \"a\"\nroot ::= \"b\""})
    void aGrammarWithAMistakeIsSeen(String grammar) {
        assertThat(GrammarGuard.mistake(grammar)).isPresent();
    }

    private static Arguments refused(String name, ThrowingCallable asking) {
        return arguments(name, asking);
    }

    private static void sameWorkerGoesOn() throws Exception {
        assertThat(trial.write("Go on.", 3).tokensOut()).isPositive();
        assertThat(trial.worker().pid()).isEqualTo(worker);
    }
}
