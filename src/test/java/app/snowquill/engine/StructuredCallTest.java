package app.snowquill.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StructuredCallTest {
    private static final JsonShape SHAPE = JsonShape.fields().with("title", new JsonShape.Phrase(1, 4)).build();

    private final ScriptedEngine engine = new ScriptedEngine();

    private StructuredCall ask() {
        return StructuredCall.ask(engine, GenerationRequest.json("test", List.of(Message.user("A title, please.")), SHAPE,
                Sampling.structure().withSeed(5), 100), TokenSink.NONE);
    }

    private StructuredAnswer answer() throws Exception {
        return ask().answer().get(5, TimeUnit.SECONDS);
    }

    @Test
    void aGoodAnswerIsTakenAtOnce() throws Exception {
        engine.answers("{\"title\":\" The tide\"}", FinishReason.STOP);

        StructuredAnswer answer = answer();

        assertThat(answer.json().get("title").asText()).isEqualTo("The tide");
        assertThat(answer.attempts()).isEqualTo(1);
    }

    @Test
    void jsonInACodeFenceIsFound() throws Exception {
        engine.answers("Here you are:\n```json\n{\"title\": \"The tide\"}\n```", FinishReason.STOP);

        assertThat(answer().json().get("title").asText()).isEqualTo("The tide");
    }

    @Test
    void aWrongAnswerIsMendedWithItsFaultsNamed() throws Exception {
        engine.answers("{\"name\":\"The tide\"}", FinishReason.STOP).answers("{\"title\":\"The tide\"}", FinishReason.STOP);

        StructuredAnswer answer = answer();

        assertThat(answer.attempts()).isEqualTo(2);
        assertThat(answer.results()).hasSize(2);
        assertThat(engine.asked().get(1).messages()).element(1).isEqualTo(Message.assistant("{\"name\":\"The tide\"}"));
        assertThat(engine.asked().get(1).messages().get(2).text()).contains("\"title\" is missing.", "\"name\" was not asked for.");
        assertThat(engine.asked().get(1).maxTokens()).isEqualTo(100);
    }

    @Test
    void aCutAnswerGetsHalfAsMuchRoomAgain() throws Exception {
        engine.answers("{\"title\":\"The ti", FinishReason.LENGTH).answers("{\"title\":\"The tide\"}", FinishReason.STOP);

        answer();

        assertThat(engine.asked().get(1).maxTokens()).isEqualTo(150);
        assertThat(engine.asked().get(1).messages().get(2).text()).contains("cut before its end");
    }

    @Test
    void twoWrongAnswersFailAndKeepTheRawText() {
        engine.answers("no", FinishReason.STOP).answers("still no", FinishReason.STOP);

        assertThatThrownBy(this::answer).isInstanceOf(ExecutionException.class).cause()
                .isInstanceOfSatisfying(EngineException.class, e -> {
                    assertThat(e.kind()).isEqualTo(EngineException.Kind.UNUSABLE_ANSWER);
                    assertThat(e.partialText()).isEqualTo("still no");
                });
        assertThat(engine.asked()).hasSize(2);
    }

    @Test
    void anEnginesFailureIsPassedOn() {
        engine.fails(new EngineException(EngineException.Kind.CRASHED, "The model stopped unexpectedly."));

        assertThatThrownBy(this::answer).cause().isInstanceOfSatisfying(EngineException.class,
                e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.CRASHED));
    }

    @Test
    void aCancelledCallEndsAsCancelledAndIsNotMended() {
        StructuredCall call = ask();

        call.cancel();

        assertThatThrownBy(() -> call.answer().get(5, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        assertThat(engine.asked()).hasSize(1);
    }

    @Test
    void theSecondTryIsCoolerAndTakesBackWhatTheFirstHadWritten() throws Exception {
        engine.answers("{\"name\":\"The tide\"}", FinishReason.STOP).answers("{\"title\":\"The tide\"}", FinishReason.STOP);
        StringBuilder shown = new StringBuilder();

        StructuredCall.ask(engine, GenerationRequest.json("test", List.of(Message.user("A title, please.")), SHAPE,
                Sampling.structure(), 100), new TokenSink() {
                    @Override
                    public void accept(String piece) {
                        shown.append(piece);
                    }

                    @Override
                    public void startedAgain() {
                        shown.setLength(0);
                    }
                }).answer().get(5, TimeUnit.SECONDS);

        assertThat(shown).hasToString("{\"title\":\"The tide\"}");
        assertThat(engine.asked().get(1).sampling().temperature()).isLessThan(engine.asked().get(0).sampling().temperature());
        assertThat(engine.asked().get(1).caller().attempt()).isEqualTo(2);
    }

    /** A keeper who may not be called Abel. */
    record Keeper(@Bound.Name(least = 1, most = 1) String name) {
        Keeper {
            if (name.equals("Abel")) {
                throw new IllegalArgumentException("Abel is somebody else.");
            }
        }
    }

    @Test
    void whatIsMendedKeepsInsideTheNarrowerShape() throws Exception {
        RecordShape<Keeper> wide = RecordShape.of(Keeper.class);
        RecordShape<Keeper> narrow = wide.with("name", new JsonShape.Name(1, 1, "B"));
        engine.answers("{\"name\":\"Abel\"}", FinishReason.STOP).answers("{\"name\":\"Bea\"}", FinishReason.STOP);

        RecordAnswer<Keeper> answer = StructuredCall.ask(engine, GenerationRequest.json("test", List.of(Message.user("A name, please.")), SHAPE,
                Sampling.structure(), 100), wide.mendedBy(narrow), TokenSink.NONE).answer().get(5, TimeUnit.SECONDS);

        assertThat(answer.value().name()).isEqualTo("Bea");
        assertThat(engine.asked()).extracting(request -> request.shape().orElseThrow()).containsExactly(wide.shape(), narrow.shape());
        assertThat(engine.asked().get(1).messages().get(2).text()).contains("Abel is somebody else.");
    }
}
