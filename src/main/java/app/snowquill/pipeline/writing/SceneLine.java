package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.pipeline.writing.ScenePlan.Place;
import app.snowquill.snowflake.StoryYear;
import app.snowquill.story.Book;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneType;
import app.snowquill.story.StoryTime;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One line of the scene list. Who sees it comes from the bibles, when it happens from the moments after the scene before,
 * and after a reactive scene its strand goes on with a proactive one: the model chooses, the choices are sound.
 */
final class SceneLine {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final int SCENES_REMEMBERED = 6;
    private static final RecordShape<Form> FORM = RecordShape.of(Form.class);

    /** What the model is asked; the book says who may see it, when, and how long it is. */
    record Form(@Bound.Phrase(least = 2, most = 5) String title, @Bound.Characters(140) String seen,
                @Bound.Sentence(least = 9, most = 22) String summary, @Bound.Sentence(least = 7, most = 18) String conflict,
                @Bound.Characters(20) String time, @Bound.Phrase(least = 2, most = 4) String place,
                @Bound.Whole(least = 500, most = 3_000) int targetWords) {
    }

    Scene write(Place place, ScenePlan plan, List<Scene> before, Book book, Writing writing) {
        List<String> povs = book.bibles().values().stream().map(CharacterBible::character)
                .filter(book.characters()::containsKey).toList();
        int total = plan.places().size();
        DraftGoes goes = new DraftGoes(writing.draftWords(), book);
        int words = plan.averageWords();
        Form answer = writing.structure("scene", book, Map.of(
                "pages", SceneListWriter.pages(book, place, total), "cast", Casting.list(book), "bibles", bibles(book),
                "before", before.subList(Math.max(0, before.size() - SCENES_REMEMBERED), before.size()).stream()
                        .map(scene -> book.nameOf(scene.pov()) + ": " + scene.summary()).collect(Collectors.joining("\n")),
                "place", place.number() + " of " + total,
                "disaster", SceneListWriter.disaster(book, place.anchor())), shape(seen(povs, before), moments(before, book, writing),
                goes.least(words, Math.max(500, words - words / 12)), goes.most(words, Math.min(3_000, words + words / 12))));
        String seen = answer.seen();
        int blank = seen.lastIndexOf(' '); // an author may have given an id with spaces
        String pov = seen.substring(0, blank);
        SceneType type = SceneType.valueOf(seen.substring(blank + 1).toUpperCase(Locale.ROOT));
        return new Scene(id(place, book), answer.title(), "c" + place.chapter(), pov, type,
                answer.summary(), answer.conflict(), answer.time(), answer.place(), answer.targetWords(), pov,
                place.anchor(), false);
    }

    /** What lies in the bin keeps its id, and with it its card and text. */
    private static String id(Place place, Book book) {
        String id = String.format("s%02d", place.number());
        return book.outline().binned(id).isPresent() ? id + "-new" : id;
    }

    static RecordShape<Form> shape(List<String> seen, List<String> moments, int leastWords, int mostWords) {
        return FORM.with("seen", new JsonShape.OneOf(seen)).with("time", new JsonShape.OneOf(moments))
                .with("target_words", new JsonShape.Whole(leastWords, mostWords));
    }

    /** What the plan must know of each who may see a scene. */
    private static String bibles(Book book) {
        return book.bibles().values().stream().map(bible -> book.nameOf(bible.character()) + ", born " + bible.birthDate()
                        + ", knows: " + String.join("; ", bible.initialKnowledge()) + ". Changes: " + bible.change())
                .collect(Collectors.joining("\n"));
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
            int year = StoryYear.ofScenes(book).orElse(writing.today().getYear());
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
