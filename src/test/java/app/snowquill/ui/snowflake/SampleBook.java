package app.snowquill.ui.snowflake;

import app.snowquill.json.StoryJson;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.FirstThings;
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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The book of the design pictures, read from a small file. */
public final class SampleBook {
    private final StoryJson json = new StoryJson();
    private final JsonNode root;

    public SampleBook() {
        try (InputStream in = SampleBook.class.getResourceAsStream("slack-water.json")) {
            root = json.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Book read() {
        Map<String, String> prose = new LinkedHashMap<>();
        root.path("prose").properties().forEach(entry -> prose.put(entry.getKey(), entry.getValue().asText()));
        return new Book(json.read(root.path("project"), Project.class), one("first_things", FirstThings.class),
                one("one_sentence", OneSentence.class), one("one_paragraph", OneParagraph.class),
                all("characters", Character.class, Character::id), one("one_page", OnePage.class),
                all("synopses", Synopsis.class, Synopsis::character), Optional.empty(),
                all("bibles", CharacterBible.class, CharacterBible::character), one("scene_list", SceneList.class),
                all("cards", SceneCard.class, SceneCard::scene), prose, Map.of());
    }

    private <T> Optional<T> one(String name, Class<T> type) {
        return root.has(name) ? Optional.of(json.read(root.path(name), type)) : Optional.empty();
    }

    private <T> Map<String, T> all(String name, Class<T> type, Function<T, String> id) {
        Map<String, T> found = new LinkedHashMap<>();
        root.path(name).forEach(node -> {
            T value = json.read(node, type);
            found.put(id.apply(value), value);
        });
        return found;
    }
}
