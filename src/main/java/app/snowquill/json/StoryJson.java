package app.snowquill.json;

import app.snowquill.story.BinnedScene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * Writes and reads the book's records as JSON. Equal records give equal text, so that a text can be hashed and compared.
 * Unknown keys are refused: a mistyped field in a hand edit must not vanish silently. Thread-safe; one is enough.
 */
public final class StoryJson {
    private final ObjectMapper mapper;

    public StoryJson() {
        this.mapper = JsonMapper.builder(new JsonFactoryBuilder()
                        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build()).build())
                .propertyNamingStrategy(new FieldNames())
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS) // what a record answers is none of its fields
                .addMixIn(SceneCard.Obstacle.class, ObstacleFields.class)
                .addMixIn(SceneList.class, SceneListFields.class)
                .build();
    }

    /** The canonical text of a record: no spaces, fields in declared order. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This value has no JSON form: " + e.getOriginalMessage(), e);
        }
    }

    /** The same content, laid out for a person. */
    public String pretty(Object value) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This value has no JSON form: " + e.getOriginalMessage(), e);
        }
    }

    /** @throws MalformedStoryJson where the text is not JSON or does not have the fields of {@code type} */
    public <T> T read(String text, Class<T> type) {
        try {
            T value = mapper.readValue(text, type);
            if (value == null) {
                throw new MalformedStoryJson("The text is empty where " + type.getSimpleName() + " was expected.", null);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw MalformedStoryJson.from(e);
        }
    }

    /** @throws MalformedStoryJson where the node does not have the fields of {@code type} */
    public <T> T read(JsonNode node, Class<T> type) {
        try {
            return mapper.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw MalformedStoryJson.from(e);
        }
    }

    /** @throws MalformedStoryJson where the text is not JSON */
    public JsonNode tree(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw MalformedStoryJson.from(e);
        }
    }

    public JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    /** An outline without a bin keeps the text, and with it the hash, that it had before there were bins. */
    private abstract static class SceneListFields {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        abstract List<BinnedScene> bin();
    }

    /** "try" is a word of Java and can't name a record's component. */
    private abstract static class ObstacleFields {
        @JsonProperty("try")
        abstract String attempt();
    }
}
