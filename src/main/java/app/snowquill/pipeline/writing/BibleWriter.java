package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.snowflake.StoryYear;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible.Relationship;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.DocumentKey;
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
    private static final RecordShape<Form> FORM = RecordShape.of(Form.class);
    private static final RecordShape<Related> RELATED = RecordShape.of(Related.class);

    /** What the model is asked; the book narrows the years and says to whom. */
    record Form(@Bound.Years(first = 900, last = 2199) String birthDate,
                @Bound.Sentences(least = 1, most = 2, leastWords = 8, mostWords = 20) String physical,
                @Bound.Sentences(least = 2, most = 4, leastWords = 8, mostWords = 22) String history,
                @Bound.Items(least = 3, most = 4) @Bound.Phrase(least = 3, most = 10) List<String> voiceNotes,
                @Bound.Items(least = 0, most = 200) List<Related> relationships,
                @Bound.Items(least = 1, most = 3) @Bound.Sentence(least = 5, most = 16) List<String> initialKnowledge,
                @Bound.Sentence(least = 7, most = 20) String change) {
    }

    /** @param character an id of the book */
    record Related(@Bound.Characters(120) String character, @Bound.Phrase(least = 2, most = 9) String nature) {
    }

    @Override
    public Map<DocumentKey, Object> write(DocumentKey key, Book book, Writing writing) {
        Character who = book.characters().get(key.id());
        int year = StoryYear.ofBible(who.id(), book).orElse(writing.today().getYear());
        List<Character> others = others(who, book);
        Form answer = writing.form("bible", book, Map.of("cast", Casting.list(book),
                "name", who.name(), "role", Casting.role(who),
                "others", String.join(", ", others.stream().map(Character::name).toList()),
                "synopsis", book.synopses().get(key.id()).synopsis()), shape(year, others), Sampling.structure());
        return Map.of(key, new CharacterBible(who.id(), answer.birthDate(), answer.physical(), answer.history(),
                answer.voiceNotes(), answer.relationships().stream()
                        .map(other -> new Relationship(other.character(), other.nature())).toList(),
                answer.initialKnowledge(), answer.change()));
    }

    /** @param year in which the story is set */
    static RecordShape<Form> shape(int year, List<Character> others) {
        return FORM.with("birth_date", new JsonShape.Date(year - OLDEST, year - YOUNGEST))
                .with("relationships", new JsonShape.Tuple(others.stream().map(other -> (JsonShape) RELATED
                        .with("character", JsonShape.OneOf.only(other.id())).shape()).toList()));
    }

    private static List<Character> others(Character who, Book book) {
        Optional<Character> hero = book.characters().values().stream()
                .filter(other -> other.role() == CharacterRole.PROTAGONIST).findFirst();
        return book.characters().values().stream().filter(other -> !other.id().equals(who.id()))
                .filter(other -> hero.isEmpty() || hero.get().id().equals(who.id()) || other.id().equals(hero.get().id()))
                .toList();
    }
}
