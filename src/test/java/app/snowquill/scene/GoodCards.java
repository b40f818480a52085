package app.snowquill.scene;

import app.snowquill.json.StoryJson;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Thirty sound cards in books of five genres, from {@code fixtures/cards}. */
final class GoodCards {
    static final List<String> GENRES = List.of("crime", "fantasy", "romance", "scifi", "historical");
    private static final StoryJson JSON = new StoryJson();

    private GoodCards() {
    }

    static Book book(String genre) {
        JsonNode node = JSON.tree(text(genre));
        Map<String, Character> cast = new LinkedHashMap<>();
        node.get("names").fields().forEachRemaining(name -> cast.put(name.getKey(), new Character(name.getKey(), name.getValue().asText(),
                CharacterRole.WITNESS, "", "", "", "", "", "", "", List.of(), "")));
        List<Scene> scenes = new ArrayList<>();
        node.get("scenes").forEach(scene -> scenes.add(JSON.read(scene, Scene.class)));
        Map<String, SceneCard> cards = new LinkedHashMap<>();
        node.get("cards").forEach(card -> cards.put(card.get("scene").asText(), JSON.read(card, SceneCard.class)));
        SceneList list = SceneList.withoutBin(List.of(), List.of(new Chapter("c1", "", "One")), scenes);
        return new Book(new Project(genre, "", "en", genre, 0, ""), Optional.empty(), Optional.empty(), Optional.empty(), cast, Optional.empty(),
                Map.of(), Optional.empty(), Map.of(), Optional.of(list), cards, Map.of(), Map.of());
    }

    private static String text(String genre) {
        try (InputStream in = GoodCards.class.getResourceAsStream("/fixtures/cards/" + genre + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
