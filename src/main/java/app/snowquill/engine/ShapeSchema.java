package app.snowquill.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the JSON Schema (2020-12) of a {@link JsonShape} for servers that take one: everything required, nothing besides,
 * and what a schema can't say, such as whole sentences, as descriptions. {@link ShapeCheck} holds afterwards all the same.
 * Pure.
 */
public final class ShapeSchema {
    private static final int LONGEST_WORD = 16;

    private final Bounds bounds;

    private ShapeSchema(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Where lengths and counts stand. */
    public enum Bounds {
        /** As maxLength, maxItems, minimum and so on. */
        AS_KEYWORDS,
        /** In descriptions only, for services that take the plainest schema and refuse every other. */
        IN_WORDS
    }

    public static ObjectNode of(JsonShape shape, Bounds bounds) {
        return new ShapeSchema(bounds).schema(shape);
    }

    private ObjectNode schema(JsonShape shape) {
        if (shape instanceof JsonShape.Fields fields) {
            return fields(fields);
        } else if (shape instanceof JsonShape.Items items) {
            return list(items.least(), items.most(), schema(items.item()));
        } else if (shape instanceof JsonShape.Tuple tuple) {
            return tuple(tuple);
        } else if (shape instanceof JsonShape.OneOf choice) {
            ObjectNode node = node("string");
            ArrayNode values = node.putArray("enum");
            choice.values().forEach(values::add);
            return node;
        } else if (shape instanceof JsonShape.Whole whole) {
            ObjectNode node = node("integer");
            return bounds == Bounds.AS_KEYWORDS ? node.put("minimum", whole.least()).put("maximum", whole.most())
                    : described(node, shape);
        }
        ObjectNode text = described(node("string"), shape);
        return bounds == Bounds.AS_KEYWORDS ? text.put("maxLength", longest(shape)) : text;
    }

    private ObjectNode fields(JsonShape.Fields shape) {
        ObjectNode node = node("object");
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = node.putArray("required");
        shape.fields().forEach((name, inner) -> {
            properties.set(name, schema(inner));
            required.add(name);
        });
        return node.put("additionalProperties", false);
    }

    /** Lists of unlike items are known to few servers: here each item may be any of them, and the check knows the order. */
    private ObjectNode tuple(JsonShape.Tuple shape) {
        Set<ObjectNode> unlike = new LinkedHashSet<>();
        shape.items().forEach(item -> unlike.add(schema(item)));
        ObjectNode item = unlike.size() == 1 ? unlike.iterator().next() : JsonNodeFactory.instance.objectNode();
        if (unlike.size() > 1) {
            item.putArray("anyOf").addAll(List.copyOf(unlike));
        }
        return list(shape.items().size(), shape.items().size(), item);
    }

    private ObjectNode list(int least, int most, ObjectNode item) {
        ObjectNode node = node("array");
        node.set("items", item);
        return bounds == Bounds.AS_KEYWORDS ? node.put("minItems", least).put("maxItems", most)
                : node.put("description", ShapeCheck.range(least, most, "item"));
    }

    private static ObjectNode described(ObjectNode node, JsonShape shape) {
        return node.put("description", ShapeWords.rule(shape));
    }

    private static ObjectNode node(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    /** Generous: it shall end what runs on, not cut what is a little long. */
    private static int longest(JsonShape shape) {
        if (shape instanceof JsonShape.Text text) {
            return text.mostCharacters();
        } else if (shape instanceof JsonShape.Sentences sentences) {
            return sentences.mostSentences() * (sentences.mostWords() + 1) * LONGEST_WORD;
        } else if (shape instanceof JsonShape.Phrase phrase) {
            return (phrase.mostWords() + 1) * LONGEST_WORD;
        } else if (shape instanceof JsonShape.Name name) {
            return (name.mostWords() + 1) * LONGEST_WORD;
        }
        return "2000-12-28".length();
    }
}
