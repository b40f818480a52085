package app.snowquill.importing;

import app.snowquill.story.EntryKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Characters, places, notes, plot lines and tags of a Plottr project. Belongs to one reading; not thread-safe. */
final class PlottrPages {
    private static final Set<String> INNER = Set.of("id", "name", "title", "description", "notes", "content", "color", "cards", "noteIds", "tags",
            "characters", "places", "templates", "imageId", "bookIds", "categoryId", "lastEdited", "attributes", "createdAt", "position");
    private static final int MOST_DEPTH = 40;

    private final JsonNode project;
    private final ProjectBook book;
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    PlottrPages(JsonNode project, ProjectBook book) {
        this.project = project;
        this.book = book;
    }

    void add() {
        project.path("tags").forEach(tag -> tags.put(tag.path("id").asText(), ForeignJsonText.text(tag.path("title"))));
        project.path("characters").forEach(page -> entry(page, EntryKind.CHARACTER, "name"));
        project.path("places").forEach(page -> {
            places.put(page.path("id").asText(), ForeignJsonText.text(page.path("name")));
            entry(page, EntryKind.PLACE, "name");
        });
        project.path("notes").forEach(page -> entry(page, EntryKind.WORLD, "title"));
        if (project.path("lines").size() > 1) {
            project.path("lines").forEach(line -> entry(line, EntryKind.PLOT, "title"));
        }
        project.path("images").forEach(picture -> book.left().count(LeftOut.What.PICTURE));
    }

    private void entry(JsonNode page, EntryKind kind, String name) {
        String called = ForeignJsonText.text(page.path(name));
        if (called.isEmpty()) {
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Notes", words(page.path("notes")));
        fields.put("Text", words(page.path("content")));
        if (kind != EntryKind.PLOT) {
            page.properties().forEach(own -> fields.putIfAbsent(INNER.contains(own.getKey()) ? "" : own.getKey(), words(own.getValue())));
        }
        fields.remove("");
        page.path("templates").forEach(template -> template.path("attributes").forEach(attribute -> fields.putIfAbsent(
                ForeignJsonText.text(attribute.path("name")), words(attribute.path("value")))));
        fields.put("Tags", tags(page));
        fields.values().removeIf(String::isEmpty);
        fields.remove("");
        book.entry(new ForeignEntry(kind, called, words(page.path("description")).replaceAll("\\s*\n\\s*", " "), List.of(), List.of(), fields));
    }

    /** With commas; blank for none. */
    String tags(JsonNode of) {
        List<String> names = new ArrayList<>();
        of.path("tags").forEach(tag -> names.add(tags.getOrDefault(tag.asText(), "")));
        return String.join(", ", names.stream().filter(name -> !name.isEmpty()).toList());
    }

    String place(String id) {
        return places.getOrDefault(id, "");
    }

    /** Plain text, or paragraphs as its editor keeps them. */
    static String words(JsonNode node) {
        if (!node.isArray()) {
            return ForeignJsonText.text(node);
        }
        StringBuilder words = new StringBuilder();
        node.forEach(block -> {
            StringBuilder line = new StringBuilder();
            leaves(block, line, 0);
            words.append(line).append('\n');
        });
        return words.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    private static void leaves(JsonNode node, StringBuilder line, int depth) {
        line.append(node.path("text").asText(""));
        if (depth < MOST_DEPTH) {
            String type = node.path("type").asText();
            boolean list = type.endsWith("-list") || type.endsWith("list");
            node.path("children").forEach(child -> {
                line.append(list && !line.isEmpty() ? "\n" : "");
                leaves(child, line, depth + 1);
            });
        }
    }
}
