package app.snowquill.pipeline;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The single values of a record's JSON, and a record with one of them changed; for tests that change everything once. */
final class Leaves {
    private static final List<String> CHOICES = List.of("protagonist", "ally", "proactive", "reactive", "none", "disaster_2",
            "setback", "mixed", "full", "skip", "decision");
    private static final StoryJson JSON = new StoryJson();

    private Leaves() {
    }

    /** Pointers to every text, number and mark, but for ids, which name a document rather than say something. */
    static List<JsonPointer> of(Object record) {
        List<JsonPointer> leaves = new ArrayList<>();
        if (!(record instanceof String)) {
            collect(JSON.tree(record), JsonPointer.empty(), leaves);
        }
        return leaves;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> leaves) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (!List.of("id", "character", "scene").contains(field.getKey())) {
                    collect(field.getValue(), at.appendProperty(field.getKey()), leaves);
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at.appendIndex(i), leaves);
            }
        } else if (!node.isNull()) {
            leaves.add(at);
        }
    }

    /** The record with that value changed: {@code word} more, twice the number, or to another choice; empty where nothing else is possible. */
    static Optional<Object> changed(DocumentKey key, Object record, JsonPointer at, String word) {
        JsonNode before = JSON.tree(record).at(at);
        List<JsonNode> others = new ArrayList<>();
        if (before.isBoolean()) {
            others.add(BooleanNode.valueOf(!before.asBoolean()));
        } else if (before.isNumber()) {
            others.add(IntNode.valueOf(2 * before.asInt() + 1));
        } else {
            others.add(TextNode.valueOf((before.asText() + " " + word).strip()));
            CHOICES.forEach(choice -> others.add(TextNode.valueOf(choice)));
        }
        for (JsonNode other : others) {
            JsonNode tree = JSON.tree(record);
            JsonNode parent = tree.at(at.head());
            if (parent instanceof ArrayNode array) {
                array.set(at.last().getMatchingIndex(), other);
            } else {
                ((ObjectNode) parent).set(at.last().getMatchingProperty(), other);
            }
            try {
                Object made = JSON.read(tree, BookAssembler.type(key));
                if (!made.equals(record)) {
                    return Optional.of(made);
                }
            } catch (MalformedStoryJson | IllegalArgumentException e) {
                continue;
            }
        }
        return Optional.empty();
    }
}
