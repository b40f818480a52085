package app.snowquill.ui.snowflake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Reads and sets one field of a document's JSON by its path: {@code disaster_2.sentence}, {@code sections[0].text}. */
final class JsonPaths {
    private JsonPaths() {
    }

    static JsonNode at(JsonNode root, String path) {
        JsonNode node = root;
        for (String name : names(path)) {
            if (node == null) {
                return MissingNode.getInstance();
            }
            node = isIndex(name) ? node.path(Integer.parseInt(name)) : node.path(name);
        }
        return node == null ? MissingNode.getInstance() : node;
    }

    /** Puts a value in place and makes what is missing on the way. */
    static void set(ObjectNode root, String path, JsonNode value) {
        List<String> names = names(path);
        JsonNode node = root;
        for (int i = 0; i < names.size() - 1; i++) {
            node = child(node, names.get(i), isIndex(names.get(i + 1)));
        }
        String last = names.get(names.size() - 1);
        if (node instanceof ArrayNode array) {
            fill(array, Integer.parseInt(last), false);
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) node).set(last, value);
        }
    }

    /** Path with its indices as names: the form in which two spellings of a path are equal. */
    static String plain(String path) {
        return path.replace("[", ".").replace("]", "");
    }

    private static JsonNode child(JsonNode node, String name, boolean asArray) {
        if (node instanceof ArrayNode array) {
            fill(array, Integer.parseInt(name), asArray);
            return array.get(Integer.parseInt(name));
        }
        JsonNode found = node.path(name);
        if (asArray ? !found.isArray() : !found.isObject()) {
            found = asArray ? ((ObjectNode) node).arrayNode() : ((ObjectNode) node).objectNode();
            ((ObjectNode) node).set(name, found);
        }
        return found;
    }

    private static void fill(ArrayNode array, int index, boolean withArrays) {
        while (array.size() <= index) {
            array.add(withArrays ? array.arrayNode() : array.objectNode());
        }
    }

    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        for (String name : plain(path).split("\\.")) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isIndex(String name) {
        return java.lang.Character.isDigit(name.charAt(0));
    }
}
