package app.snowquill.export;

import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import app.snowquill.story.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A made-up book: two parts, five chapters with text and one without, twelve written scenes. */
final class LighthouseBook {
    static final int WORDS_A_SCENE = 800;

    private LighthouseBook() {
    }

    static Book book() {
        return book("The Keeper of the Light", "Ada van der Meer", "en");
    }

    static Book book(String title, String author, String language) {
        List<Part> parts = List.of(new Part("p1", "Part One: Flood"), new Part("p2", "Part Two: Ebb"));
        List<Chapter> chapters = List.of(new Chapter("c1", "p1", "The Lamp"), new Chapter("c2", "p1", ""),
                new Chapter("c3", "p2", "What the Tide Left"), new Chapter("c4", "p2", "Never Drafted"),
                new Chapter("c5", "p2", "Fog Signal"), new Chapter("c6", "p2", "The Log"));
        int[] scenesOf = {3, 2, 3, 0, 2, 2};
        List<Scene> scenes = new ArrayList<>();
        Map<String, String> prose = new TreeMap<>();
        for (int chapter = 0; chapter < scenesOf.length; chapter++) {
            for (int scene = 0; scene < scenesOf[chapter]; scene++) {
                String id = "s" + (scenes.size() + 1);
                scenes.add(scene(id, chapters.get(chapter).id()));
                prose.put(id, prose(id));
            }
        }
        scenes.add(scene("s-empty", "c4"));
        prose.put("s-left-over", "This scene no longer stands in the outline.");
        return with(new Project(title, author, language, "", 0, ""), SceneList.withoutBin(parts, chapters, scenes), prose);
    }

    static Book withProse(String text) {
        SceneList outline = SceneList.withoutBin(List.of(), List.of(new Chapter("c1", "", "One")), List.of(scene("s1", "c1")));
        return with(new Project("A Night", "Ada Meer", "en", "", 0, ""), outline, Map.of("s1", text));
    }

    static Book with(Project project, SceneList outline, Map<String, String> prose) {
        return new Book(project, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty(),
                Map.of(), Optional.empty(), Map.of(), Optional.of(outline), Map.of(), prose, Map.of());
    }

    static Scene scene(String id, String chapter) {
        return new Scene(id, id, chapter, "", SceneType.PROACTIVE, "", "", "", "", 1000, "", Anchor.NONE, false);
    }

    private static String prose(String id) {
        StringBuilder text = new StringBuilder("Scene " + id + " began with a *wreck* on the bar, and no light at all.");
        String sentence = "The keeper trimmed the wick and wrote the hour in the log. ";
        text.append("\n\n“Who goes there?” she said. ").append(sentence.repeat(2).strip());
        text.append("\n\n#\n\n");
        while (Words.count(text) < WORDS_A_SCENE - 60) {
            text.append(sentence.repeat(5).strip()).append("\n\n");
        }
        while (Words.count(text) < WORDS_A_SCENE) {
            text.append("sea ");
        }
        return text.toString();
    }
}
