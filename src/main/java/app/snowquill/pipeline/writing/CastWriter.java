package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.settings.Tier;
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
    /** For each its own, so that no two names look alike; common and rare ones evenly shared out. */
    private static final List<String> INITIALS = List.of("AEIMNZ", "BGHJOV", "CDLPY", "FKRTU", "SWQX");

    /** What the model is asked; each of them may have other roles, and each first name is there once. */
    record People(@Bound.Items(least = 2, most = 2 + OTHERS) List<Member> people) {
        /** @throws IllegalArgumentException where two can't be told apart; the model is asked to mend it */
        People {
            people = List.copyOf(people);
            Set<String> ids = new LinkedHashSet<>();
            for (Member person : people) {
                if (id(person.name()).isEmpty() || !ids.add(id(person.name()))) {
                    throw new IllegalArgumentException("The first name in “" + person.name() + "” is given to two people, or has no letters. "
                            + "Give each another one.");
                }
            }
        }
    }

    /** One of them. */
    record Member(@Bound.Name(least = 1, most = 2) String name, CharacterRole role) {
    }

    /**
     * @return the cast in order, with unique names and ids
     * @throws app.snowquill.engine.EngineException where the model gives no unique names
     */
    public List<Character> cast(Book book, Writing writing) {
        boolean copied = writing.frame().route().tier() != Tier.FAST;
        People answer = writing.structure("cast", book, Map.of("paragraph", Casting.paragraph(book)),
                copied ? shape(List.of("", "", "", "", "")) : shape());
        List<Character> cast = new ArrayList<>();
        for (Member person : answer.people()) {
            cast.add(new Character(id(person.name()), person.name(), person.role(), "", "", "", "", "", "", "", List.of(), ""));
        }
        return cast;
    }

    /** No two names can begin alike. */
    static RecordShape<People> shape() {
        return shape(INITIALS);
    }

    /** @param initials for each member; blank where the name is copied from a text, which settled it */
    private static RecordShape<People> shape(List<String> initials) {
        List<JsonShape> members = new ArrayList<>();
        members.add(member(initials.get(0), CharacterRole.PROTAGONIST));
        members.add(member(initials.get(1), CharacterRole.OPPONENT));
        for (int i = 0; i < OTHERS; i++) {
            members.add(member(initials.get(2 + i), CharacterRole.ALLY, CharacterRole.MENTOR, CharacterRole.FOIL, CharacterRole.WITNESS));
        }
        return PEOPLE.with("people", new JsonShape.Tuple(members));
    }

    private static JsonShape member(String initials, CharacterRole... roles) {
        return MEMBER.with("name", new JsonShape.Name(1, 2, initials)).with("role", Shapes.oneOf(roles)).shape();
    }

    /** The first name in small plain letters: "Ines Corrow" is "ines". */
    static String id(String name) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).split("\\s+")[0].replaceAll("[^a-z0-9]+", "");
    }
}
