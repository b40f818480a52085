package app.snowquill.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cards of a Plottr project as planned scenes, by their beat. Belongs to one reading. */
final class PlottrCards {
    private static final Set<String> INNER = Set.of("id", "lineId", "beatId", "chapterId", "bookId", "positionWithinLine", "positionInBeat",
            "positionInChapter", "title", "description", "tags", "characters", "places", "templates", "imageId", "fromTemplateId", "color", "position",
            "isBeat", "lastEdited", "createdAt");

    private final PlottrPages pages;
    private final Map<String, List<JsonNode>> byBeat = new HashMap<>();
    private final Map<String, Integer> lineOrder = new HashMap<>();
    private final Map<String, String> lines = new HashMap<>();

    PlottrCards(JsonNode project, PlottrPages pages) {
        this.pages = pages;
        project.path("lines").forEach(line -> {
            lineOrder.put(line.path("id").asText(), line.path("position").asInt());
            lines.put(line.path("id").asText(), ForeignJsonText.text(line.path("title")));
        });
        project.path("cards").forEach(card -> byBeat.computeIfAbsent(beat(card), first -> new ArrayList<>()).add(card));
        byBeat.values().forEach(cards -> cards.sort(Comparator.<JsonNode>comparingInt(card -> lineOrder.getOrDefault(card.path("lineId").asText(), 0))
                .thenComparingInt(card -> card.path("positionWithinLine").asInt())
                .thenComparingInt(card -> card.path(card.has("positionInBeat") ? "positionInBeat" : "positionInChapter").asInt())));
    }

    private static String beat(JsonNode card) {
        return card.path(card.has("beatId") ? "beatId" : "chapterId").asText();
    }

    /** @param beat its id */
    List<ForeignScene> of(String beat) {
        return byBeat.getOrDefault(beat, List.of()).stream().map(this::scene).toList();
    }

    private ForeignScene scene(JsonNode card) {
        List<ForeignNote> notes = new ArrayList<>();
        String line = lines.getOrDefault(card.path("lineId").asText(), "");
        if (lines.size() > 1 && !line.isEmpty()) {
            notes.add(ForeignNote.of("Plot line: " + line));
        }
        String tags = pages.tags(card);
        if (!tags.isEmpty()) {
            notes.add(ForeignNote.of("Tags: " + tags));
        }
        card.properties().forEach(own -> {
            String text = PlottrPages.words(own.getValue());
            if (!INNER.contains(own.getKey()) && !text.isEmpty()) {
                notes.add(ForeignNote.of(own.getKey() + ": " + text));
            }
        });
        String place = card.path("places").isEmpty() ? "" : pages.place(card.path("places").path(0).asText());
        return new ForeignScene(ForeignJsonText.text(card.path("title")), PlottrPages.words(card.path("description")), List.of(),
                new ForeignDetails("", place, "", ""), notes);
    }

    void count(LeftOut left) {
        byBeat.values().stream().flatMap(List::stream).forEach(card -> {
            left.count(LeftOut.What.WHO_IS_IN, card.path("characters").isEmpty() && card.path("places").size() < 2 ? 0 : 1);
            left.count(LeftOut.What.PICTURE, ForeignJsonText.text(card.path("imageId")).isEmpty() ? 0 : 1);
        });
    }
}
