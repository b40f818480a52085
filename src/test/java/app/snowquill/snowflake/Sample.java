package app.snowquill.snowflake;

import app.snowquill.json.StoryJson;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.FirstThings;
import app.snowquill.story.FourPages;
import app.snowquill.story.OnePage;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Project;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import app.snowquill.story.Synopsis;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sample novel as a book of records, for tests of the method: a good fixture that mutants are made of. */
public final class Sample {
    private static final StoryJson JSON = new StoryJson();

    private Sample() {
    }

    public static Book book() {
        return at("/app/snowquill/sample/");
    }

    /** One of the well-made small books under {@code fixtures}: "crime", "romance", ... */
    public static Book fixture(String genre) {
        return at("/fixtures/" + genre + "/");
    }

    private static Book at(String folder) {
        Function<String, String> text = name -> text(folder + name);
        SceneList list = JSON.read(text.apply("step-8.json"), SceneList.class);
        Map<String, String> prose = new LinkedHashMap<>();
        list.scenes().forEach(scene -> {
            String ofScene = text.apply("prose/" + scene.id() + ".txt");
            if (ofScene != null) {
                prose.put(scene.id(), ofScene.strip());
            }
        });
        return new Book(JSON.read(text.apply("project.json"), Project.class),
                Optional.of(JSON.read(text.apply("step-0.json"), FirstThings.class)),
                Optional.of(JSON.read(text.apply("step-1.json"), OneSentence.class)),
                Optional.of(JSON.read(text.apply("step-2.json"), OneParagraph.class)),
                all(text.apply("step-3.json"), "characters", Character.class, Character::id),
                Optional.of(JSON.read(text.apply("step-4.json"), OnePage.class)),
                all(text.apply("step-5.json"), "synopses", Synopsis.class, Synopsis::character),
                Optional.of(JSON.read(text.apply("step-6.json"), FourPages.class)),
                all(text.apply("step-7.json"), "bibles", CharacterBible.class, CharacterBible::character), Optional.of(list),
                all(text.apply("step-9.json"), "cards", SceneCard.class, SceneCard::scene), prose, Map.of());
    }

    private static <T> Map<String, T> all(String json, String field, Class<T> type, Function<T, String> id) {
        Map<String, T> all = new LinkedHashMap<>();
        if (json == null) {
            return all;
        }
        for (JsonNode node : JSON.tree(json).get(field)) {
            T value = JSON.read(node, type);
            all.put(id.apply(value), value);
        }
        return all;
    }

    private static String text(String name) {
        try (InputStream in = Sample.class.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
