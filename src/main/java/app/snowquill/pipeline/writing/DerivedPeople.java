package app.snowquill.pipeline.writing;

import app.snowquill.engine.Sampling;
import app.snowquill.snowflake.Names;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.Scene;
import app.snowquill.story.Synopsis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Steps 3 and 5 of one character, read off the scenes in which the name occurs. */
final class DerivedPeople {
    private static final int SENTENCES_AT_ONCE = 12;
    private static final int MOST_SCENES = 24;

    Character character(Character who, Book book, Writing writing) {
        CharacterWriter.Form answer = writing.form("derive-character", book, inputs(who, book), CharacterWriter.SHAPE, Sampling.exact());
        return new Character(who.id(), who.name(), who.role(), answer.storyline(), answer.motivation(), answer.goal(),
                answer.conflict(), answer.epiphany(), "", answer.paragraph(), answer.values(), answer.ambition());
    }

    Synopsis synopsis(Character who, Book book, Writing writing) {
        Map<String, String> inputs = new LinkedHashMap<>(inputs(who, book));
        int most = SENTENCES_AT_ONCE * callsOfSynopsis(who);
        String text = LongText.write(callsOfSynopsis(who), most - callsOfSynopsis(who), most, 10, 22, (before, shape) -> {
            inputs.put("before", before);
            return writing.form("derive-synopsis", book, inputs, shape, Sampling.exact()).text();
        });
        return new Synopsis(who.id(), text);
    }

    /** The two the story is about have a page, others half of one. */
    static int callsOfSynopsis(Character who) {
        return who.role() == CharacterRole.PROTAGONIST || who.role() == CharacterRole.OPPONENT ? 2 : 1;
    }

    private static Map<String, String> inputs(Character who, Book book) {
        List<String> scenes = book.outline().scenes().stream().filter(scene -> isIn(who, scene, book)).map(Scene::summary)
                .filter(summary -> !summary.isBlank()).toList();
        if (scenes.isEmpty()) {
            scenes = book.outline().scenes().stream().map(Scene::summary).filter(summary -> !summary.isBlank()).toList();
        }
        int step = Math.max(1, (scenes.size() + MOST_SCENES - 1) / MOST_SCENES);
        List<String> all = scenes;
        return Map.of("name", who.name(), "role", Casting.role(who), "cast", Casting.list(book), "scenes",
                IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get)
                        .collect(Collectors.joining("\n")));
    }

    private static boolean isIn(Character who, Scene scene, Book book) {
        return scene.pov().equals(who.id()) || Names.occurs(who.name(), DerivedScene.told(scene, book));
    }
}
