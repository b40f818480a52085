package app.snowquill.snowflake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/** Writes one text into every field of a record that takes any text. */
final class Everywhere {
    private static final Set<String> CHOICES = Set.of("role", "type", "anchor", "id", "chapter", "strand");

    private Everywhere() {
    }

    static void write(JsonNode node, String text) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().isTextual() && !CHOICES.contains(field.getKey())) {
                    field.setValue(TextNode.valueOf(text));
                } else {
                    write(field.getValue(), text);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, TextNode.valueOf(text));
                } else {
                    write(array.get(i), text);
                }
            }
        }
    }
}
