package app.snowquill.pipeline.writing;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.writing.ScenePlan.Place;
import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.FourPages;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Step 8: scene after scene, each knowing those before it, then titles for chapters and parts. What is done is kept after
 * every scene, so that a crash costs one call.
 */
final class SceneListWriter implements DocumentWriter {
    private final StoryJson json = new StoryJson();
    private final SceneLine line = new SceneLine();
    private final OutlineTitles titles = new OutlineTitles();

    @Override
    public Map<DocumentKey, Object> write(DocumentKey key, Book book, Writing writing) {
        ScenePlan plan = writing.frame().length().scenePlan(book);
        List<Scene> scenes = new ArrayList<>(saved(writing, plan.places().size()));
        for (Place place : plan.places().subList(scenes.size(), plan.places().size())) {
            scenes.add(line.write(place, plan, scenes, book, writing));
            writing.progress().save(json.write(SceneList.withoutBin(List.of(), List.of(), scenes)));
        }
        int parts = plan.places().get(plan.places().size() - 1).part();
        List<String> partTitles = titles.of("part", groups(scenes, plan, true), book, writing);
        List<String> chapterTitles = titles.of("chapter", groups(scenes, plan, false), book, writing);
        List<Part> partList = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            partList.add(new Part("p" + (i + 1), partTitles.get(i)));
        }
        List<Chapter> chapterList = new ArrayList<>();
        for (Place place : plan.places()) {
            if (place.chapter() > chapterList.size()) {
                chapterList.add(new Chapter("c" + place.chapter(), "p" + place.part(),
                        chapterTitles.get(place.chapter() - 1)));
            }
        }
        return Map.of(key, new SceneList(partList, chapterList, scenes, book.outline().bin()));
    }

    private List<Scene> saved(Writing writing, int most) {
        try {
            return writing.progress().saved().map(text -> json.read(text, SceneList.class).scenes())
                    .filter(scenes -> scenes.size() <= most).orElse(List.of());
        } catch (MalformedStoryJson e) {
            return List.of(); // half done by an older version: begin anew
        }
    }

    /** The scenes' summaries, joined by part or by chapter, in order. */
    private static List<String> groups(List<Scene> scenes, ScenePlan plan, boolean byPart) {
        Map<Integer, String> groups = plan.places().stream().collect(Collectors.groupingBy(
                place -> byPart ? place.part() : place.chapter(), TreeMap::new,
                Collectors.mapping(place -> scenes.get(place.number() - 1).summary(), Collectors.joining(" "))));
        return List.copyOf(groups.values());
    }

    /** What the four pages say about a place in the book, and the disaster that falls on it. */
    static String pages(Book book, Place place, int total) {
        List<FourPages.Section> sections = book.fourPages().orElseThrow().sections();
        int section = Math.min(sections.size() - 1, sections.size() * (place.number() - 1) / total);
        return sections.get(section).text();
    }

    static String disaster(Book book, Anchor anchor) {
        return anchor == Anchor.NONE || book.oneParagraph().isEmpty() ? ""
                : book.oneParagraph().get().disasters().get(anchor.ordinal() - 1).sentence();
    }
}
