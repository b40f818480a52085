package app.snowquill.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares a parsed answer with a {@link JsonShape} and says in plain sentences what is wrong, so that a model can mend it
 * and a person can understand it. Kinder than the grammar where a good model writes well in its own way: names may hold
 * initials, words may be long, a sentence may end in a closing quote. Holds one shape; immutable.
 */
public final class ShapeCheck {
    private static final int MOST_NAMED = 12;

    private final JsonShape shape;

    public ShapeCheck(JsonShape shape) {
        this.shape = shape;
    }

    /** What is wrong, at most twelve things; empty where the answer is as it was asked for. */
    public List<String> violations(JsonNode answer) {
        List<String> found = new ArrayList<>();
        check(shape, answer, "", found);
        return found.size() > MOST_NAMED ? List.copyOf(found.subList(0, MOST_NAMED)) : List.copyOf(found);
    }

    private static void check(JsonShape shape, JsonNode node, String path, List<String> found) {
        if (shape instanceof JsonShape.Fields fields) {
            fields(fields, node, path, found);
        } else if (shape instanceof JsonShape.Items items) {
            items(items, node, path, found);
        } else if (shape instanceof JsonShape.Tuple tuple) {
            tuple(tuple, node, path, found);
        } else if (shape instanceof JsonShape.Whole whole) {
            if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < whole.least()
                    || node.intValue() > whole.most()) {
                found.add(at(path) + " must be a whole number from " + whole.least() + " to " + whole.most() + ".");
            }
        } else if (!node.isTextual()) {
            found.add(at(path) + " must be a text.");
        } else {
            String wrong = TextRules.wrong(shape, node.textValue());
            if (!wrong.isEmpty()) {
                found.add(at(path) + " " + wrong);
            }
        }
    }

    private static void fields(JsonShape.Fields shape, JsonNode node, String path, List<String> found) {
        if (!node.isObject()) {
            found.add(at(path) + " must be an object with the fields "
                    + String.join(", ", shape.fields().keySet()) + ".");
            return;
        }
        shape.fields().forEach((name, inner) -> {
            JsonNode value = node.get(name);
            String there = path.isEmpty() ? name : path + "." + name;
            if (value == null || value.isNull()) {
                found.add(at(there) + " is missing.");
            } else {
                check(inner, value, there, found);
            }
        });
        node.fieldNames().forEachRemaining(name -> {
            if (!shape.fields().containsKey(name)) {
                found.add(at(path.isEmpty() ? name : path + "." + name) + " was not asked for.");
            }
        });
    }

    private static void items(JsonShape.Items shape, JsonNode node, String path, List<String> found) {
        if (!node.isArray()) {
            found.add(at(path) + " must be a list.");
            return;
        }
        if (node.size() < shape.least() || node.size() > shape.most()) {
            found.add(at(path) + " must have " + range(shape.least(), shape.most(), "item") + ", not " + node.size() + ".");
        }
        for (int i = 0; i < node.size(); i++) {
            check(shape.item(), node.get(i), path + "[" + (i + 1) + "]", found);
        }
    }

    private static void tuple(JsonShape.Tuple shape, JsonNode node, String path, List<String> found) {
        int size = shape.items().size();
        if (!node.isArray() || node.size() != size) {
            found.add(at(path) + " must be a list of " + range(size, size, "item") + ".");
            return;
        }
        for (int i = 0; i < size; i++) {
            check(shape.items().get(i), node.get(i), path + "[" + (i + 1) + "]", found);
        }
    }

    static String range(int least, int most, String thing) {
        String plural = most == 1 ? thing : thing + "s";
        return least == most ? least + " " + plural : least + " to " + most + " " + plural;
    }

    private static String at(String path) {
        return path.isEmpty() ? "The answer" : "\"" + path + "\"";
    }
}
