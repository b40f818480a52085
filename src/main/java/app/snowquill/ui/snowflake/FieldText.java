package app.snowquill.ui.snowflake;

import app.snowquill.story.StoryTime;
import app.snowquill.ui.snowflake.FormField.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Between a field's value in JSON and the text a person edits. */
final class FieldText {
    private static final String ISO_MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d";

    private final UnaryOperator<String> nameOf;
    private final UnaryOperator<String> idOf;

    /**
     * @param nameOf a character's name by id
     * @param idOf a character's id by name; the name itself where nobody bears it
     */
    FieldText(UnaryOperator<String> nameOf, UnaryOperator<String> idOf) {
        this.nameOf = nameOf;
        this.idOf = idOf;
    }

    String read(JsonNode document, FormField field) {
        JsonNode value = JsonPaths.at(document, field.path());
        return switch (field.kind()) {
            case LINES -> lines(value, JsonNode::asText);
            case PAIRS -> lines(value, pair -> nameOf.apply(pair.path("character").asText())
                    + (pair.path("nature").asText().isEmpty() ? "" : ": " + pair.path("nature").asText()));
            case TIME -> value.asText().matches(ISO_MOMENT) ? StoryTime.shown(value.asText()) : value.asText();
            case NUMBER -> value.asInt() == 0 ? "" : Integer.toString(value.asInt());
            default -> value.asText();
        };
    }

    JsonNode write(Kind kind, String text) {
        return switch (kind) {
            case NUMBER -> IntNode.valueOf(text.isBlank() ? 0 : Integer.parseInt(text.strip()));
            // What is half typed stays as it is typed: a date would turn into its noon.
            case TIME -> TextNode.valueOf(StoryTime.shown(text).equals(text.strip()) ? StoryTime.canonical(text) : text);
            case CHECK -> BooleanNode.valueOf(Boolean.parseBoolean(text));
            case LINES -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
                yield list;
            }
            case PAIRS -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
                    int colon = line.indexOf(':');
                    String who = colon < 0 ? line : line.substring(0, colon).strip();
                    list.addObject().put("character", idOf.apply(who))
                            .put("nature", colon < 0 ? "" : line.substring(colon + 1).strip());
                });
                yield list;
            }
            default -> TextNode.valueOf(text);
        };
    }

    private static String lines(JsonNode list, Function<JsonNode, String> line) {
        return StreamSupport.stream(list.spliterator(), false).map(line).collect(Collectors.joining("\n"));
    }
}
