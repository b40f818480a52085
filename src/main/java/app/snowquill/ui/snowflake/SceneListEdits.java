package app.snowquill.ui.snowflake;

import app.snowquill.story.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Changes the shape of a scene list: adds, removes and moves its parts, chapters and scenes. Each gives a new document. */
final class SceneListEdits {
    /** The kinds of rows: the array each stands in, and the stem of new ids. */
    enum Kind {
        PART("parts"), CHAPTER("chapters"), SCENE("scenes");

        final String array;

        Kind(String array) {
            this.array = array;
        }
    }

    private SceneListEdits() {
    }

    /** A new element behind {@code after}, in the same part or chapter; at the end where {@code after} is -1. */
    static ObjectNode add(ObjectNode list, Kind kind, int after, String home) {
        ObjectNode changed = list.deepCopy();
        ArrayNode array = changed.withArrayProperty(kind.array);
        ObjectNode element = changed.objectNode().put("id", freshId(changed, kind));
        if (kind == Kind.SCENE) {
            element.put("chapter", home).put("type", "proactive").put("anchor", "none").put("target_words", 1200);
        } else if (kind == Kind.CHAPTER) {
            element.put("part", home);
        }
        array.insert(after < 0 ? array.size() : after + 1, element);
        return changed;
    }

    static ObjectNode remove(ObjectNode list, Kind kind, int index) {
        ObjectNode changed = list.deepCopy();
        changed.withArrayProperty(kind.array).remove(index);
        return changed;
    }

    /** Moves an element past its neighbour of the same home; past the end of its chapter it goes into the next one. */
    static ObjectNode move(ObjectNode list, Kind kind, int index, int direction) {
        ObjectNode changed = list.deepCopy();
        ArrayNode array = changed.withArrayProperty(kind.array);
        ObjectNode element = (ObjectNode) array.get(index);
        String homeName = kind == Kind.SCENE ? "chapter" : "part";
        String home = element.path(homeName).asText();
        for (int i = index + direction; i >= 0 && i < array.size(); i += direction) {
            if (array.get(i).path(homeName).asText().equals(home)) {
                array.remove(index);
                array.insert(i, element);
                return changed;
            }
        }
        if (kind == Kind.PART) {
            return changed;
        }
        JsonNode homes = changed.path(kind == Kind.SCENE ? "chapters" : "parts");
        int next = index(homes, home) + direction;
        if (next >= 0 && next < homes.size()) {
            String newHome = homes.get(next).path("id").asText();
            element.put(homeName, newHome);
            array.remove(index);
            array.insert(direction > 0 ? firstOf(array, homeName, newHome, index) : lastOf(array, homeName, newHome, index), element);
        }
        return changed;
    }

    /** Place of the element of this id; -1 where there is none. */
    static int index(JsonNode array, String id) {
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i).path("id").asText().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static int firstOf(ArrayNode array, String homeName, String home, int otherwise) {
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i).path(homeName).asText().equals(home)) {
                return i;
            }
        }
        return Math.min(otherwise, array.size());
    }

    private static int lastOf(ArrayNode array, String homeName, String home, int otherwise) {
        for (int i = array.size() - 1; i >= 0; i--) {
            if (array.get(i).path(homeName).asText().equals(home)) {
                return i + 1;
            }
        }
        return Math.min(otherwise, array.size());
    }

    /** A scene never gets another's id; what lies in the bin still names its chapter. */
    private static String freshId(ObjectNode list, Kind kind) {
        if (kind == Kind.SCENE) {
            return Scene.freshId();
        }
        JsonNode array = list.path(kind.array);
        Set<String> ids = new HashSet<>();
        array.forEach(element -> ids.add(element.path("id").asText()));
        list.path("bin").forEach(binned -> ids.add(binned.path("scene").path("chapter").asText()));
        String stem = kind.name().toLowerCase(Locale.ROOT) + "-";
        int number = array.size() + 1;
        while (ids.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }
}
