package app.snowquill.pipeline.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What differs between two versions of a form, in parts that can be taken over one by one and still give a form. A part is a
 * field; a list of texts is one part; of a list whose elements have ids, each element that came or went is one, and their
 * order is one. Stateless.
 */
public final class FormChanges {
    private FormChanges() {
    }

    /** Says of a part that differs whether the right side's is taken. */
    private interface Choice {
        boolean takes(String path, JsonNode left, JsonNode right);
    }

    /**
     * The parts that differ, in the order of the form; what is right counts as an agent's.
     *
     * @param names says a value as a person knows it: a character's id as a name
     */
    public static List<Passage> of(JsonNode left, JsonNode right, UnaryOperator<String> names) {
        List<Passage> passages = new ArrayList<>();
        merged("", left, right, (path, before, after) -> {
            passages.add(PassageMarks.mark(path, before.isMissingNode() ? null : said(before, names),
                    after.isMissingNode() ? null : said(after, names), i -> true));
            return false;
        });
        return passages;
    }

    /** The left form with the right side's parts of these paths in it. */
    public static JsonNode taken(JsonNode left, JsonNode right, Set<String> paths) {
        return merged("", left, right, (path, before, after) -> paths.contains(path));
    }

    private static JsonNode merged(String path, JsonNode left, JsonNode right, Choice choice) {
        if (left.equals(right) || said(left, name -> name).equals(said(right, name -> name))) {
            return left;
        }
        if (left.isObject() && right.isObject()) {
            return object(path, left, right, choice);
        }
        if (left.isArray() && right.isArray()) {
            if (haveIds(left) && haveIds(right)) {
                return identified(path, byId(left), byId(right), choice);
            }
            if (left.size() == right.size() && areObjects(left) && areObjects(right)) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                for (int i = 0; i < left.size(); i++) {
                    array.add(merged(path + "[" + i + "]", left.get(i), right.get(i), choice));
                }
                return array;
            }
        }
        return choice.takes(path, left, right) ? right : left;
    }

    private static ObjectNode object(String path, JsonNode left, JsonNode right, Choice choice) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Set<String> fields = new LinkedHashSet<>();
        left.fieldNames().forEachRemaining(fields::add);
        right.fieldNames().forEachRemaining(fields::add);
        for (String field : fields) {
            JsonNode value = merged(path.isEmpty() ? field : path + "." + field, left.path(field), right.path(field), choice);
            if (!value.isMissingNode()) {
                object.set(field, value);
            }
        }
        return object;
    }

    private static ArrayNode identified(String path, Map<String, JsonNode> left, Map<String, JsonNode> right, Choice choice) {
        Map<String, JsonNode> standing = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>(right.keySet());
        ids.addAll(left.keySet());
        for (String id : ids) {
            JsonNode before = left.getOrDefault(id, MissingNode.getInstance());
            JsonNode after = right.getOrDefault(id, MissingNode.getInstance());
            String element = path + "[#" + id + "]";
            JsonNode value = before.isMissingNode() || after.isMissingNode()
                    ? choice.takes(element, before, after) ? after : before : merged(element, before, after, choice);
            if (!value.isMissingNode()) {
                standing.put(id, value);
            }
        }
        List<String> order = ordered(left, right);
        if (!order.equals(ordered(right, left))
                && choice.takes(path + ".order", titles(left, order), titles(right, ordered(right, left)))) {
            order = placed(List.copyOf(right.keySet()), List.copyOf(left.keySet()));
        } else {
            order = placed(List.copyOf(left.keySet()), List.copyOf(right.keySet()));
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        order.stream().filter(standing::containsKey).forEach(id -> array.add(standing.get(id)));
        return array;
    }

    /** The ids of {@code one} that {@code other} has too. */
    private static List<String> ordered(Map<String, JsonNode> one, Map<String, JsonNode> other) {
        return one.keySet().stream().filter(other::containsKey).toList();
    }

    /** {@code first} in its order, with each of {@code second} that it lacks behind the one it follows there. */
    private static List<String> placed(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        for (int i = 0; i < second.size(); i++) {
            if (!all.contains(second.get(i))) {
                all.add(i == 0 ? 0 : all.indexOf(second.get(i - 1)) + 1, second.get(i));
            }
        }
        return all;
    }

    private static ArrayNode titles(Map<String, JsonNode> elements, List<String> order) {
        ArrayNode titles = JsonNodeFactory.instance.arrayNode();
        order.forEach(id -> titles.add(elements.get(id).path("title").asText(id)));
        return titles;
    }

    /** A value as a person reads it: lists by lines, the fields of a nested form after one another, without its id. */
    private static String said(JsonNode node, UnaryOperator<String> names) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).map(element -> said(element, names))
                    .collect(Collectors.joining("\n"));
        }
        if (node.isObject()) {
            return node.properties().stream().filter(field -> !field.getKey().equals("id"))
                    .map(field -> said(field.getValue(), names)).filter(text -> !text.isBlank())
                    .collect(Collectors.joining(" · "));
        }
        return node.isNull() || node.isMissingNode() ? "" : names.apply(node.asText());
    }

    private static boolean areObjects(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).allMatch(JsonNode::isObject);
    }

    private static boolean haveIds(JsonNode array) {
        return areObjects(array) && byId(array).size() == array.size() && !byId(array).containsKey("");
    }

    private static Map<String, JsonNode> byId(JsonNode array) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        array.forEach(element -> elements.put(element.path("id").asText(), element));
        return elements;
    }
}
