package app.snowquill.ui.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import org.junit.jupiter.api.Test;

class PartialJsonTest {
    private static final String WHOLE = "{\"setup\": \"Ines \\\"the gauge\\\" comes \\u2014 home\\n\", \"n\": 12, \"ok\": true, "
            + "\"disaster_1\": {\"sentence\": \"Sealed\", \"forces\": \"\"}, \"list\": [\"one\", \"two\"], \"rest\": [{\"a\": \"b\"}]}";

    private final PartialJson partial = new PartialJson(new StoryJson());

    @Test
    void everyBeginningOfAnAnswerCanBeRead() {
        for (int end = 1; end <= WHOLE.length(); end++) {
            assertThat(partial.read(WHOLE.substring(0, end))).as(WHOLE.substring(0, end)).isPresent();
        }
    }

    @Test
    void theTextAtTheEndCountsAsFarAsItGoes() {
        assertThat(partial.read("{\"setup\": \"Ines comes ho").orElseThrow().path("setup").asText()).isEqualTo("Ines comes ho");
        assertThat(partial.read("{\"list\": [\"one\", \"tw").orElseThrow().path("list").get(1).asText()).isEqualTo("tw");
    }

    @Test
    void aKeyWithoutItsValueIsLeftOut() {
        assertThat(partial.read("{\"setup\": \"Ines\", \"endi").orElseThrow().has("endi")).isFalse();
        assertThat(partial.read("{\"setup\": \"Ines\", \"ending\":").orElseThrow().has("ending")).isFalse();
    }

    @Test
    void whatStandsBeforeTheAnswerIsPassedOver() {
        assertThat(partial.read("Here it is:\n```json\n{\"setup\": \"Ines\"}\n```").orElseThrow().path("setup").asText())
                .isEqualTo("Ines");
        assertThat(partial.read("Let me think")).isEmpty();
    }
}
