package app.snowquill.pipeline.writing;

import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Sampling;
import app.snowquill.json.StoryJson;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Step 3, second half: everything about one character but name and role, which stay. */
final class CharacterWriter implements DocumentWriter {
    private static final JsonShape SHAPE = JsonShape.fields()
            .with("storyline", Shapes.sentence(8, 24))
            .with("motivation", Shapes.phrase(1, 5))
            .with("goal", Shapes.phrase(4, 12))
            .with("conflict", Shapes.sentence(7, 20))
            .with("epiphany", Shapes.sentence(6, 20))
            .with("paragraph", new JsonShape.Sentences(3, 5, 8, 20))
            .with("values", new JsonShape.Items(Shapes.phrase(2, 6), 2, 4))
            .with("ambition", Shapes.phrase(3, 10)).build();
    private final StoryJson json = new StoryJson();

    @Override
    public Map<DocumentKey, Object> write(DocumentKey key, Book book, Writing writing) {
        Character who = book.characters().get(key.id());
        ObjectNode answer = (ObjectNode) writing.form("character", book, Map.of("paragraph", Casting.paragraph(book),
                "cast", Casting.list(book), "name", who.name(), "role", Casting.role(who)), SHAPE, Sampling.structure());
        answer.put("id", who.id()).put("name", who.name()).put("role", Casting.role(who));
        return Map.of(key, json.read(answer, Character.class));
    }
}
