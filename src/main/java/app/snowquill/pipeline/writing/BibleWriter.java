package app.snowquill.pipeline.writing;

import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Sampling;
import app.snowquill.json.StoryJson;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Step 7. Whom a character is related to is settled before the model is asked, so that relationships are mutual: the
 * protagonist to everybody, everybody to the protagonist. What the relationship is, the model says.
 */
final class BibleWriter implements DocumentWriter {
    private static final int YOUNGEST = 17;
    private static final int OLDEST = 75;
    private final StoryJson json = new StoryJson();

    @Override
    public Map<DocumentKey, Object> write(DocumentKey key, Book book, Writing writing) {
        Character who = book.characters().get(key.id());
        int year = StoryYear.of(book, writing.today());
        List<Character> others = others(who, book);
        JsonShape shape = JsonShape.fields()
                .with("birth_date", new JsonShape.Date(year - OLDEST, year - YOUNGEST))
                .with("physical", new JsonShape.Sentences(1, 2, 8, 20))
                .with("history", new JsonShape.Sentences(2, 4, 8, 22))
                .with("voice_notes", new JsonShape.Items(Shapes.phrase(3, 10), 3, 4))
                .with("relationships", new JsonShape.Tuple(others.stream().map(other -> (JsonShape) JsonShape.fields()
                        .with("character", JsonShape.OneOf.only(other.id()))
                        .with("nature", Shapes.phrase(2, 9)).build()).toList()))
                .with("initial_knowledge", new JsonShape.Items(Shapes.sentence(5, 16), 1, 3))
                .with("change", Shapes.sentence(7, 20)).build();
        ObjectNode answer = (ObjectNode) writing.form("bible", book, Map.of("cast", Casting.list(book),
                "name", who.name(), "role", Casting.role(who),
                "others", String.join(", ", others.stream().map(Character::name).toList()),
                "synopsis", book.synopses().get(key.id()).synopsis()), shape, Sampling.structure());
        answer.put("character", who.id());
        return Map.of(key, json.read(answer, CharacterBible.class));
    }

    private static List<Character> others(Character who, Book book) {
        Optional<Character> hero = book.characters().values().stream()
                .filter(other -> other.role() == CharacterRole.PROTAGONIST).findFirst();
        return book.characters().values().stream().filter(other -> !other.id().equals(who.id()))
                .filter(other -> hero.isEmpty() || hero.get().id().equals(who.id()) || other.id().equals(hero.get().id()))
                .toList();
    }
}
