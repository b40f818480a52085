package app.snowquill.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeSchemaTest {
    private static final JsonShape SHAPE = JsonShape.fields()
            .with("who", new JsonShape.Name(1, 2))
            .with("age", new JsonShape.Whole(20, 60))
            .with("kind", new JsonShape.OneOf(List.of("a", "b")))
            .with("lines", new JsonShape.Items(new JsonShape.Sentences(1, 2, 6, 18), 2, 3))
            .with("ids", new JsonShape.Tuple(List.of(JsonShape.OneOf.only("x"), JsonShape.OneOf.only("y"))))
            .with("born", new JsonShape.Date(1900, 1950))
            .with("copied", new JsonShape.Text(300)).build();

    @Test
    void everythingIsRequiredAndNothingIsUnbounded() {
        JsonNode schema = ShapeSchema.of(SHAPE, ShapeSchema.Bounds.AS_KEYWORDS);

        assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
        assertThat(schema.get("required")).hasSize(7);
        assertThat(schema.at("/properties/who/maxLength").asInt()).isEqualTo(48);
        assertThat(schema.at("/properties/age").toString()).contains("\"minimum\":20", "\"maximum\":60");
        assertThat(schema.at("/properties/kind/enum").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(schema.at("/properties/lines/minItems").asInt()).isEqualTo(2);
        assertThat(schema.at("/properties/lines/maxItems").asInt()).isEqualTo(3);
        assertThat(schema.at("/properties/ids/items/anyOf")).hasSize(2);
        assertThat(schema.at("/properties/copied/maxLength").asInt()).isEqualTo(300);
    }

    @Test
    void thePlainestSchemaSaysItsBoundsInWords() {
        JsonNode schema = ShapeSchema.of(SHAPE, ShapeSchema.Bounds.IN_WORDS);

        assertThat(schema.toString()).doesNotContain("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum");
        assertThat(schema.at("/properties/lines/description").asText()).isEqualTo("2 to 3 items");
        assertThat(schema.at("/properties/age/description").asText()).isEqualTo("a whole number from 20 to 60");
        assertThat(schema.at("/properties/lines/items/description").asText())
                .isEqualTo("1 to 2 whole sentences, each of 6 to 18 words");
    }

    @Test
    void theFormInWordsHasEveryFieldInOrder() {
        assertThat(ShapeWords.asked(SHAPE)).contains("{\"who\": \"<a name of 1 to 2 words>\", \"age\": <a whole number",
                "\"kind\": \"<one of: a | b>\"", "\"ids\": [\"x\", \"y\"]", "1900-05-14", "at most 300 characters>\"}");
    }
}
