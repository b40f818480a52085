package app.snowquill.pipeline;

import app.snowquill.engine.JsonShape;
import app.snowquill.json.StoryJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The plainest answer that a shape allows, always the same one; for tests in which only the question counts. */
final class ShapedAnswer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ShapedAnswer() {
    }

    static String to(JsonShape shape) {
        return new StoryJson().write(node(shape, 0));
    }

    private static JsonNode node(JsonShape shape, int place) {
        if (shape instanceof JsonShape.Fields fields) {
            ObjectNode object = NODES.objectNode();
            fields.fields().forEach((name, inner) -> object.set(name, node(inner, place)));
            return object;
        }
        if (shape instanceof JsonShape.Items items) {
            ArrayNode array = NODES.arrayNode();
            for (int i = 0; i < Math.max(1, items.least()) && i < items.most(); i++) {
                array.add(node(items.item(), i));
            }
            return array;
        }
        if (shape instanceof JsonShape.Tuple tuple) {
            ArrayNode array = NODES.arrayNode();
            for (JsonShape item : tuple.items()) {
                array.add(node(item, array.size()));
            }
            return array;
        }
        if (shape instanceof JsonShape.Whole whole) {
            return NODES.numberNode(whole.least());
        }
        if (shape instanceof JsonShape.Date date) {
            return NODES.textNode(String.format("%04d-01-02", date.firstYear()));
        }
        if (shape instanceof JsonShape.OneOf one) {
            return NODES.textNode(one.values().get(0));
        }
        if (shape instanceof JsonShape.Sentences some) {
            List<String> sentences = new ArrayList<>();
            for (int i = 0; i < some.leastSentences(); i++) {
                sentences.add("They" + " go".repeat(some.leastWords() - 1) + ".");
            }
            return NODES.textNode(String.join(" ", sentences));
        }
        if (shape instanceof JsonShape.Name name) {
            return NODES.textNode("Anna" + (char) ('a' + place));
        }
        return NODES.textNode(shape instanceof JsonShape.Phrase phrase ? "so " + "on ".repeat(phrase.leastWords() - 1) : "so");
    }
}
