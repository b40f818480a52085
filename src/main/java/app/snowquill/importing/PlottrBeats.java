package app.snowquill.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The beats of a Plottr project by book, in order: a list in older files, one tree a book in newer ones. Immutable. */
final class PlottrBeats {
    private final Map<String, List<Beat>> byBook = new LinkedHashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    /**
     * @param title blank where Plottr counts by itself
     * @param within id of the beat above; blank for none
     */
    record Beat(String id, String title, String within, boolean isPart) {
    }

    /** A book of a series. */
    record Volume(String title, List<Beat> beats) {
    }

    PlottrBeats(JsonNode project) {
        JsonNode books = project.path("books");
        books.path("allIds").forEach(id -> order.add(id.asText()));
        books.properties().forEach(book -> titles.put(book.getKey(), ForeignJsonText.text(book.getValue().path("title"))));
        JsonNode beats = project.has("beats") ? project.path("beats") : project.path("chapters");
        if (beats.isArray()) {
            List<JsonNode> all = new ArrayList<>();
            beats.forEach(all::add);
            all.sort(Comparator.comparingInt(PlottrBeats::position));
            all.forEach(beat -> byBook.computeIfAbsent(beat.path("bookId").asText(), first -> new ArrayList<>()).add(beat(beat, "", false)));
        } else {
            beats.properties().forEach(tree -> {
                List<Beat> list = byBook.computeIfAbsent(tree.getKey(), first -> new ArrayList<>());
                under("null", "", tree.getValue(), new HashSet<>(), list);
            });
        }
    }

    private static void under(String parent, String within, JsonNode tree, Set<String> seen, List<Beat> list) {
        List<JsonNode> children = new ArrayList<>();
        tree.path("children").path(parent).forEach(id -> children.add(tree.path("index").path(id.asText())));
        children.sort(Comparator.comparingInt(PlottrBeats::position));
        for (JsonNode child : children) {
            String id = child.path("id").asText();
            if (seen.size() < 10_000 && seen.add(id)) {
                boolean part = !tree.path("children").path(id).isEmpty();
                list.add(beat(child, within, part));
                under(id, id, tree, seen, list);
            }
        }
    }

    private static Beat beat(JsonNode beat, String within, boolean part) {
        String title = ForeignJsonText.text(beat.path("title"));
        return new Beat(beat.path("id").asText(), title.equals("auto") ? "" : title, within, part);
    }

    private static int position(JsonNode beat) {
        return beat.path("position").asInt();
    }

    /** In the order of the series; what belongs to the series itself last. */
    List<Volume> volumes() {
        List<String> ids = new ArrayList<>(order);
        byBook.keySet().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        return ids.stream().filter(byBook::containsKey).map(id -> new Volume(titles.getOrDefault(id, ""), byBook.get(id))).toList();
    }
}
