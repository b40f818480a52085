package app.snowquill.pipeline.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form as texts, each by its path. What has an id is found by it ("scenes[#s03].title"), so that moving
 * it in its list changes nothing; other elements by their place ("values[0]"). Stateless.
 */
public final class FieldTexts {
    private FieldTexts() {
    }

    /** Blank fields are left out. */
    public static Map<String, String> of(JsonNode form) {
        Map<String, String> texts = new LinkedHashMap<>();
        gather("", form, texts);
        return texts;
    }

    /** Gives the field at {@code path} another text. @return false where the form has no such field */
    public static boolean put(JsonNode form, String path, String text) {
        return put("", form, path, text);
    }

    private static void gather(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(field -> gather(inside(path, field.getKey()), field.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                gather(element(path, node.get(i), i), node.get(i), texts);
            }
        } else if (!node.isNull() && !node.asText().isBlank() && !path.endsWith(".id")) {
            texts.put(path, node.asText());
        }
    }

    private static boolean put(String at, JsonNode node, String path, String text) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                String inside = inside(at, field.getKey());
                if (inside.equals(path) && !(field.getValue() instanceof ContainerNode<?>)) {
                    field.setValue(like(field.getValue(), text));
                    return true;
                }
                if (path.startsWith(inside) && put(inside, field.getValue(), path, text)) {
                    return true;
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                String element = element(at, array.get(i), i);
                if (element.equals(path) && !(array.get(i) instanceof ContainerNode<?>)) {
                    array.set(i, like(array.get(i), text));
                    return true;
                }
                if (path.startsWith(element) && put(element, array.get(i), path, text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static JsonNode like(JsonNode before, String text) {
        if (before.isBoolean()) {
            return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
        }
        if (before.isNumber()) {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(text));
        }
        return JsonNodeFactory.instance.textNode(text);
    }

    private static String inside(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static String element(String path, JsonNode element, int index) {
        return path + "[" + Optional.ofNullable(element.get("id")).filter(JsonNode::isTextual)
                .filter(id -> !id.asText().isBlank()).map(id -> "#" + id.asText()).orElse(Integer.toString(index)) + "]";
    }
}
