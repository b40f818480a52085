package app.snowquill.ui.snowflake;

import app.snowquill.story.Book;
import app.snowquill.ui.common.Hexagon;
import app.snowquill.ui.common.Strings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A scene list as rows: each part, its chapters, their scenes; scenes whose chapter is not known stand at the end. */
final class SceneRows {
    private final Strings strings;

    SceneRows(Strings strings) {
        this.strings = strings;
    }

    /** @param mark how a scene's document is, by the scene's id */
    List<ItemRow> of(JsonNode list, Book book, Function<String, Hexagon.Look> mark) {
        List<String> cast = new ArrayList<>(book.characters().keySet());
        List<ItemRow> rows = new ArrayList<>();
        List<JsonNode> placed = new ArrayList<>();
        List<JsonNode> orphans = new ArrayList<>();
        list.path("chapters").forEach(orphans::add);
        for (JsonNode part : list.path("parts")) {
            rows.add(new ItemRow(id("part", part), 0, title(part, "snowflake.untitled-part", 0), "", null, -1, "", ""));
            for (JsonNode chapter : list.path("chapters")) {
                if (chapter.path("part").asText().equals(part.path("id").asText())) {
                    orphans.remove(chapter);
                    chapter(chapter, list, cast, book, mark, rows, placed);
                }
            }
        }
        orphans.forEach(chapter -> chapter(chapter, list, cast, book, mark, rows, placed));
        for (JsonNode scene : list.path("scenes")) {
            if (!placed.contains(scene)) {
                rows.add(scene(scene, list, cast, book, mark));
            }
        }
        return rows;
    }

    private void chapter(JsonNode chapter, JsonNode list, List<String> cast, Book book, Function<String, Hexagon.Look> mark,
                         List<ItemRow> rows, List<JsonNode> placed) {
        int number = SceneListEdits.index(list.path("chapters"), chapter.path("id").asText()) + 1;
        rows.add(new ItemRow(id("chapter", chapter), 1, title(chapter, "snowflake.untitled-chapter", number), "", null, -1, "",
                ""));
        for (JsonNode scene : list.path("scenes")) {
            if (scene.path("chapter").asText().equals(chapter.path("id").asText())) {
                placed.add(scene);
                rows.add(scene(scene, list, cast, book, mark));
            }
        }
    }

    private ItemRow scene(JsonNode scene, JsonNode list, List<String> cast, Book book, Function<String, Hexagon.Look> mark) {
        String id = scene.path("id").asText();
        String pov = scene.path("pov").asText();
        int number = SceneListEdits.index(list.path("scenes"), id) + 1;
        int words = scene.path("target_words").asInt();
        return new ItemRow(id("scene", scene), 2, title(scene, "snowflake.untitled-scene", number),
                strings.text("snowflake.type." + scene.path("type").asText("proactive")), mark.apply(id), Math.max(0, cast.indexOf(pov)),
                book.nameOf(pov), words == 0 ? "" : strings.text("snowflake.count", words));
    }

    private String title(JsonNode item, String untitled, int number) {
        String title = item.path("title").asText();
        return title.isBlank() ? strings.text(untitled, number) : number == 0 ? title : number + " · " + title;
    }

    private static String id(String kind, JsonNode item) {
        return kind + "/" + item.path("id").asText();
    }
}
