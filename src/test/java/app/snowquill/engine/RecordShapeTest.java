package app.snowquill.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecordShapeTest {
    enum Mood {
        CALM, RISING, STORMY
    }

    record Person(@Bound.Name(least = 1, most = 2) String name, Mood mood) {
    }

    record Page(@Bound.Sentence(least = 5, most = 9) String opening,
                @Bound.Sentences(least = 2, most = 3, leastWords = 4, mostWords = 8) String disaster1,
                @Bound.Items(least = 1, most = 3) @Bound.Phrase(least = 1, most = 4) List<String> values,
                @Bound.OneOf({"past", "present"}) String tense,
                @Bound.OneOf({"calm", "stormy"}) Mood seaMood,
                @Bound.Whole(least = 3, most = 40) int pageCount,
                @Bound.Years(first = 1860, last = 1890) String bornOn,
                @JsonProperty("try") @Bound.Characters(60) String attempt,
                Person hero,
                @Bound.Items(least = 0, most = 2) List<Person> others) {
    }

    record Tide(@Bound.Phrase(least = 1, most = 4) String title, @Bound.Whole(least = 1, most = 9) int low,
                @Bound.Whole(least = 1, most = 9) int high) {
        Tide {
            if (low > high) {
                throw new IllegalArgumentException("low must not be above high.");
            }
        }
    }

    private final ScriptedEngine engine = new ScriptedEngine();

    private RecordCall<Tide> ask() {
        return StructuredCall.ask(engine, GenerationRequest.prose("test", List.of(Message.user("A tide, please.")),
                Sampling.structure(), 100), RecordShape.of(Tide.class), TokenSink.NONE);
    }

    @Test
    void everyComponentBecomesAFieldWithItsBound() {
        JsonShape person = JsonShape.fields().with("name", new JsonShape.Name(1, 2))
                .with("mood", new JsonShape.OneOf(List.of("calm", "rising", "stormy"))).build();
        assertThat(RecordShape.of(Page.class).shape()).isEqualTo(JsonShape.fields()
                .with("opening", new JsonShape.Sentences(1, 1, 5, 9))
                .with("disaster_1", new JsonShape.Sentences(2, 3, 4, 8))
                .with("values", new JsonShape.Items(new JsonShape.Phrase(1, 4), 1, 3))
                .with("tense", new JsonShape.OneOf(List.of("past", "present")))
                .with("sea_mood", new JsonShape.OneOf(List.of("calm", "stormy")))
                .with("page_count", new JsonShape.Whole(3, 40))
                .with("born_on", new JsonShape.Date(1860, 1890))
                .with("try", new JsonShape.Text(60))
                .with("hero", person)
                .with("others", new JsonShape.Items(person, 0, 2)).build());
        assertThat(RecordShape.of(Page.class).shape().fields().keySet()).containsExactly("opening", "disaster_1", "values",
                "tense", "sea_mood", "page_count", "born_on", "try", "hero", "others");
    }

    @Test
    void aComponentWithoutABoundIsRefusedByName() {
        record Text(String line) {
        }
        record Number(int count) {
        }
        record Unbounded(@Bound.Phrase(least = 1, most = 2) List<String> lines) {
        }
        record Unknown(double share) {
        }
        record Elsewhere(@Bound.OneOf({"calm", "mild"}) Mood mood) {
        }
        record Circle(@Bound.Items(least = 0, most = 2) List<Circle> inner) {
        }
        record Nested(Text inside) {
        }
        refused(Text.class, "Text.line is a text without a bound");
        refused(Number.class, "Number.count is a number without a bound");
        refused(Unbounded.class, "Unbounded.lines is a list without a bound");
        refused(Unknown.class, "Unknown.share is of a type that can't be asked for: double");
        refused(Elsewhere.class, "Elsewhere.mood may be one of what its type does not have");
        refused(Circle.class, "Circle holds itself");
        refused(Nested.class, "Text.line is a text without a bound");
    }

    private static void refused(Class<? extends Record> type, String sentence) {
        assertThatThrownBy(() -> RecordShape.of(type)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void aFieldCanBeGivenTheBoundOfABook() {
        RecordShape<Page> before = RecordShape.of(Page.class);

        RecordShape<Page> narrowed = before.with("tense", JsonShape.OneOf.only("past"))
                .with("hero.name", JsonShape.OneOf.only("Orla"));

        assertThat(narrowed.shape().fields()).containsEntry("tense", JsonShape.OneOf.only("past"));
        assertThat(((JsonShape.Fields) narrowed.shape().fields().get("hero")).fields())
                .containsEntry("name", JsonShape.OneOf.only("Orla"));
        assertThat(before.shape()).isEqualTo(RecordShape.of(Page.class).shape());
        assertThatThrownBy(() -> before.with("weather", new JsonShape.Text(5))).hasMessage("There is no field weather in Page.");
        assertThatThrownBy(() -> before.with("tense.past", new JsonShape.Text(5))).hasMessageContaining("There is no field");
    }

    @Test
    void anAnswerComesBackAsTheRecord() throws Exception {
        engine.answers("{\"title\":\" Slack water\",\"low\":2,\"high\":7}", FinishReason.STOP);

        RecordAnswer<Tide> answer = ask().answer().get(5, TimeUnit.SECONDS);

        assertThat(answer.value()).isEqualTo(new Tide("Slack water", 2, 7));
        assertThat(answer.told().attempts()).isEqualTo(1);
        assertThat(engine.asked().get(0).shape()).contains(RecordShape.of(Tide.class).shape());
    }

    @Test
    void whatTheRecordItselfRefusesIsMendedOnce() throws Exception {
        engine.answers("{\"title\":\"Tide\",\"low\":8,\"high\":3}", FinishReason.STOP)
                .answers("{\"title\":\"Tide\",\"low\":3,\"high\":8}", FinishReason.STOP);

        RecordAnswer<Tide> answer = ask().answer().get(5, TimeUnit.SECONDS);

        assertThat(answer.value().high()).isEqualTo(8);
        assertThat(answer.told().attempts()).isEqualTo(2);
        assertThat(engine.asked().get(1).messages().get(2).text()).contains("low must not be above high.");
    }

    @Test
    void anAnswerThatIsWrongTwiceFailsAndKeepsItsText() {
        engine.answers("{\"title\":\"Tide\",\"low\":8,\"high\":3}", FinishReason.STOP)
                .answers("{\"title\":\"Tide\",\"low\":9,\"high\":3}", FinishReason.STOP);

        assertThatThrownBy(() -> ask().answer().get(5, TimeUnit.SECONDS)).cause()
                .isInstanceOfSatisfying(EngineException.class, e -> {
                    assertThat(e.kind()).isEqualTo(EngineException.Kind.UNUSABLE_ANSWER);
                    assertThat(e.partialText()).isEqualTo("{\"title\":\"Tide\",\"low\":9,\"high\":3}");
                });
    }

    @Test
    void aCancelledCallEndsAsCancelled() {
        RecordCall<Tide> call = ask();

        call.cancel();

        assertThatThrownBy(() -> call.answer().get(5, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    }
}
