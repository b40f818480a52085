package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.RecordShape;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;

/** Step 3, second half: everything about one character but name and role, which stay. */
final class CharacterWriter implements DocumentWriter {
    static final RecordShape<Form> SHAPE = RecordShape.of(Form.class);

    /** What the model is asked. */
    record Form(@Bound.Sentence(least = 8, most = 24) String storyline,
                @Bound.Phrase(least = 1, most = 5) String motivation,
                @Bound.Phrase(least = 4, most = 12) String goal,
                @Bound.Sentence(least = 7, most = 20) String conflict,
                @Bound.Sentence(least = 6, most = 20) String epiphany,
                @Bound.Sentences(least = 3, most = 5, leastWords = 8, mostWords = 20) String paragraph,
                @Bound.Items(least = 2, most = 4) @Bound.Phrase(least = 2, most = 6) List<String> values,
                @Bound.Phrase(least = 3, most = 10) String ambition) {
    }

    @Override
    public Map<DocumentKey, Object> write(DocumentKey key, Book book, Writing writing) {
        Character who = book.characters().get(key.id());
        Form answer = writing.structure("character", book, Map.of("paragraph", Casting.paragraph(book),
                "cast", Casting.list(book), "name", who.name(), "role", Casting.role(who)), SHAPE);
        return Map.of(key, new Character(who.id(), who.name(), who.role(), answer.storyline(), answer.motivation(),
                answer.goal(), answer.conflict(), answer.epiphany(), "", answer.paragraph(), answer.values(), answer.ambition()));
    }
}
