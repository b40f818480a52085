package app.snowquill.ui.exporting;

import app.snowquill.pipeline.BookView;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Part;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A book of which some scenes are written and some have findings. */
public final class SlackWater {
    private SlackWater() {
    }

    public static BookView view(String title, int drafted, int planned, int questioned) {
        List<Scene> scenes = new ArrayList<>();
        Map<String, String> prose = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i <= drafted + planned; i++) {
            String id = "s" + i;
            scenes.add(new Scene(id, "The staff by lamplight " + i, "c1", "orla", SceneType.PROACTIVE, "", "", "", "", 1400, "main",
                    Anchor.NONE, false));
            if (i <= drafted) {
                prose.put(id, "He said nothing. ".repeat(400));
            }
            if (i <= questioned) {
                findings.add(new Finding("card.goal", Finding.Severity.WARNING, DocumentKey.card(id), "", "", "The goal is vague.", ""));
            }
        }
        return view(title, List.of(new Part("p1", "Low Water")), List.of(new Chapter("c1", "p1", "The House")), scenes, prose, findings);
    }

    /** Sixty chapters in three parts, a drafted scene in each. */
    public static BookView manyChapters(String title) {
        List<Part> parts = List.of(new Part("p1", "Low Water"), new Part("p2", "The Mill, the Gauge and All Who Ever Kept Either of Them"), new Part("p3", ""));
        List<Chapter> chapters = new ArrayList<>();
        List<Scene> scenes = new ArrayList<>();
        Map<String, String> prose = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            chapters.add(new Chapter("c" + i, "p" + (1 + i / 20), i % 7 == 3 ? "" : i == 1 ? "A chapter of which the title tells nearly all that happens in it" : "The gauge " + i));
            scenes.add(new Scene("s" + i, "The staff", "c" + i, "orla", SceneType.PROACTIVE, "", "", "", "", 1400, "main", Anchor.NONE, false));
            prose.put("s" + i, "He said nothing. ".repeat(500));
        }
        return view(title, parts, chapters, scenes, prose, List.of());
    }

    private static BookView view(String title, List<Part> parts, List<Chapter> chapters, List<Scene> scenes, Map<String, String> prose, List<Finding> findings) {
        Project project = new Project(title, "Orla Penhallow", "en", "", 90_000, "");
        SceneList list = SceneList.withoutBin(parts, chapters, scenes);
        Book book = new Book(project, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Map.of(),
                Optional.empty(), Map.of(), Optional.of(list), Map.of(), prose, Map.of());
        return new BookView(1, book, Map.of(), Map.of(), findings, List.of(), Map.of(), Map.of(), false, false);
    }
}
