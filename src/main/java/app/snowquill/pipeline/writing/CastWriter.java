package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.json.StoryJson;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Step 3, first half: names and roles, one protagonist and one opponent among them. The characters it answers with have
 * no more than that yet; {@link CharacterWriter} writes the rest of each.
 */
public final class CastWriter {
    private static final int OTHERS = 3;
    private static final RecordShape<People> PEOPLE = RecordShape.of(People.class);
    private static final RecordShape<Member> MEMBER = RecordShape.of(Member.class);
    static final RecordShape<Named> NAMED = RecordShape.of(Named.class);

    /** What the model is asked; each of them may have other roles. */
    record People(@Bound.Items(least = 2, most = 2 + OTHERS) List<Member> people) {
    }

    /** One of them. */
    record Member(@Bound.Name(least = 1, most = 2) String name, CharacterRole role) {
    }

    /** A name for one whose first is taken. */
    record Named(@Bound.Name(least = 1, most = 2) String name) {
    }

    /**
     * @return the cast in order, with unique names and ids
     * @throws EngineException where the model gives no unique names
     */
    public List<Character> cast(Book book, Writing writing) {
        People answer = writing.form("cast", book, Map.of("paragraph", Casting.paragraph(book)), shape(), Sampling.structure());
        Set<String> names = new LinkedHashSet<>();
        List<Character> cast = new ArrayList<>();
        for (Member person : answer.people()) {
            CharacterRole role = person.role();
            String name = person.name();
            for (int tries = 0; isTaken(name, names); tries++) {
                if (tries == 4) {
                    throw new EngineException(EngineException.Kind.UNUSABLE_ANSWER,
                            "The model gave the name “" + name + "” to two people and found no other.", new StoryJson().write(answer), null);
                }
                name = anotherName(role, names, book, writing);
            }
            names.add(name);
            cast.add(new Character(id(name), name, role, "", "", "", "", "", "", "", List.of(), ""));
        }
        return cast;
    }

    static RecordShape<People> shape() {
        List<JsonShape> members = new ArrayList<>();
        members.add(member(CharacterRole.PROTAGONIST));
        members.add(member(CharacterRole.OPPONENT));
        for (int i = 0; i < OTHERS; i++) {
            members.add(member(CharacterRole.ALLY, CharacterRole.MENTOR, CharacterRole.FOIL, CharacterRole.WITNESS));
        }
        return PEOPLE.with("people", new JsonShape.Tuple(members));
    }

    private static JsonShape member(CharacterRole... roles) {
        return MEMBER.with("role", Shapes.oneOf(roles)).shape();
    }

    private static boolean isTaken(String name, Set<String> names) {
        String id = id(name);
        return id.isEmpty() || names.stream().anyMatch(other -> id(other).equals(id));
    }

    private static String anotherName(CharacterRole role, Set<String> taken, Book book, Writing writing) {
        return writing.form("character-name", book, Map.of("paragraph", Casting.paragraph(book),
                        "role", role.name().toLowerCase(Locale.ROOT), "taken", String.join(", ", taken)),
                NAMED, Sampling.structure()).name();
    }

    /** The first name in small plain letters: "Ines Corrow" is "ines". */
    static String id(String name) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).split("\\s+")[0].replaceAll("[^a-z0-9]+", "");
    }
}
