package app.snowquill.pipeline.writing;

import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Sampling;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.writing.ScenePlan.Place;
import app.snowquill.story.Book;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.FirstThings;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneType;
import app.snowquill.story.StoryTime;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One line of the scene list. Who sees it comes from the bibles, when it happens from the moments after the scene before,
 * and after a reactive scene its strand goes on with a proactive one: the model chooses, the choices are sound.
 */
final class SceneLine {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final int SCENES_REMEMBERED = 6;
    private final StoryJson json = new StoryJson();

    Scene write(Place place, int words, List<Scene> before, Book book, Writing writing) {
        List<String> povs = book.bibles().values().stream().map(CharacterBible::character)
                .filter(book.characters()::containsKey).toList();
        int total = ScenePlan.of(book.firstThings().map(FirstThings::targetWords).orElse(90_000)).places().size();
        ObjectNode answer = (ObjectNode) writing.form("scene", book, Map.of(
                "pages", SceneListWriter.pages(book, place, total), "cast", Casting.list(book),
                "before", before.subList(Math.max(0, before.size() - SCENES_REMEMBERED), before.size()).stream()
                        .map(scene -> book.nameOf(scene.pov()) + ": " + scene.summary()).collect(Collectors.joining("\n")),
                "place", place.number() + " of " + total,
                "disaster", SceneListWriter.disaster(book, place.anchor())), shape(povs, words, before, book, writing),
                Sampling.structure());
        String seen = answer.remove("seen").asText();
        int blank = seen.lastIndexOf(' '); // an author may have given an id with spaces
        String pov = seen.substring(0, blank);
        return json.read(answer.put("id", String.format("s%02d", place.number())).put("chapter", "c" + place.chapter())
                .put("pov", pov).put("type", seen.substring(blank + 1)).put("strand", pov)
                .put("anchor", place.anchor().name().toLowerCase(java.util.Locale.ROOT)).put("flashback", false), Scene.class);
    }

    private static JsonShape shape(List<String> povs, int words, List<Scene> before, Book book, Writing writing) {
        return JsonShape.fields()
                .with("title", Shapes.phrase(2, 5))
                .with("seen", Shapes.oneOf(seen(povs, before)))
                .with("summary", Shapes.sentence(9, 22))
                .with("conflict", Shapes.sentence(7, 18))
                .with("time", Shapes.oneOf(moments(before, book, writing)))
                .with("place", Shapes.phrase(2, 4))
                .with("target_words", new JsonShape.Whole(Math.max(500, words - words / 12),
                        Math.min(3_000, words + words / 12))).build();
    }

    /** Each point of view with each type that may follow in its strand. */
    private static List<String> seen(List<String> povs, List<Scene> before) {
        List<String> choices = new ArrayList<>();
        for (String pov : povs) {
            SceneType last = null;
            for (Scene scene : before) {
                last = scene.strand().equals(pov) ? scene.type() : last;
            }
            choices.add(pov + " proactive");
            if (last == SceneType.PROACTIVE) {
                choices.add(pov + " reactive");
            }
        }
        return choices;
    }

    private static List<String> moments(List<Scene> before, Book book, Writing writing) {
        List<String> moments = new ArrayList<>();
        if (before.isEmpty()) {
            int year = StoryYear.of(book, writing.today());
            for (int month = 1; month <= 12; month++) {
                moments.add(LocalDateTime.of(year, month, 2 + month, 7 + month, 0).format(MOMENT));
            }
            return moments;
        }
        LocalDateTime last = StoryTime.parse(before.get(before.size() - 1).time()).orElseThrow();
        for (int hours : new int[] {2, 5, 9, 24, 33, 52, 75}) {
            moments.add(last.plusHours(hours).format(MOMENT));
        }
        return moments;
    }
}
