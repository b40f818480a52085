package app.snowquill.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeCheckTest {
    private static final JsonShape CARD = JsonShape.fields().with("name", new JsonShape.Name(1, 3))
            .with("goal", new JsonShape.Sentences(1, 1, 4, 12)).with("tags", new JsonShape.Items(new JsonShape.Phrase(1, 3), 1, 2))
            .with("age", new JsonShape.Whole(16, 90)).with("born", new JsonShape.Date(1880, 1900))
            .with("role", new JsonShape.OneOf(List.of("hero", "villain"))).build();

    private static List<String> violations(JsonShape shape, String json) throws Exception {
        JsonNode node = new ObjectMapper().readTree(json);
        return new ShapeCheck(shape).violations(node);
    }

    @Test
    void anAnswerOfABetterModelPassesThoughItWritesInItsOwnWay() throws Exception {
        assertThat(violations(CARD, """
                {"name": "J. R. O’Malley", "goal": "She wants Mr. Hale’s letter back — before 5 p.m. on Friday.",
                 "tags": ["sea-faring, 1890s"], "age": 31, "born": "1890-02-28", "role": "hero"}""")).isEmpty();
    }

    @Test
    void everyViolationIsNamedWithItsPlaceInASentence() throws Exception {
        assertThat(violations(CARD, """
                {"name": "marta", "goal": "No", "tags": [], "age": 12, "born": "1890-02-30", "role": "aunt", "mood": 1}"""))
                .containsExactly("\"name\" must be a name and begin with a capital letter.",
                        "\"goal\" must end with a full stop, so that the last sentence is whole.",
                        "\"tags\" must have 1 to 2 items, not 0.", "\"age\" must be a whole number from 16 to 90.",
                        "\"born\" must be a date such as 1880-05-14, with a day from 01 to 28.",
                        "\"role\" must be one of: hero, villain.", "\"mood\" was not asked for.");
    }

    @Test
    void missingFieldsAndWrongKindsAreNamed() throws Exception {
        assertThat(violations(CARD, "{\"name\": 3, \"goal\": null}")).contains("\"name\" must be a text.",
                "\"goal\" is missing.", "\"age\" is missing.");
        assertThat(violations(CARD, "[]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It was I. He left the house.", "She asked Dr. Voss. He lied to her.", "\\\"Go!\\\" she said. “Stay.”"})
    void sentencesAreCountedAsAReaderWould(String text) throws Exception {
        assertThat(violations(new JsonShape.Sentences(2, 2, 1, 12), '"' + text + '"')).isEmpty();
    }

    @Test
    void aSentenceMoreOrLessIsNamed() throws Exception {
        assertThat(violations(new JsonShape.Sentences(1, 1, 1, 12), "\"She ran. He stood.\""))
                .containsExactly("The answer must have 1 sentence, not 2.");
    }
}
