package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
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
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Step 3, first half: names and roles, one protagonist and one opponent among them. The characters it answers with have
 * no more than that yet; {@link CharacterWriter} writes the rest of each.
 */
public final class CastWriter {
    private static final RecordShape<People> PEOPLE = RecordShape.of(People.class);
    private static final RecordShape<Member> MEMBER = RecordShape.of(Member.class);
    private static final Pattern INSIDE_SENTENCE = Pattern.compile("(?<=[\\p{Ll},;:] )([A-Z])\\p{Ll}");
    /** For each its own, so that no two names look alike; common and rare ones evenly shared out. */
    private static final List<String> INITIALS = List.of("AEIMNZ", "BGHJOV", "CDLPY", "FKRTU", "QSWX");

    /** What the model is asked; each of them may have other roles, and each first name is there once. */
    record People(@Bound.Items(least = 2, most = 5) List<Member> people) {
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
        People answer = writing.form("cast", book, Map.of("paragraph", Casting.paragraph(book)),
                shape(mentioned(book), writing.frame().route().tier()), Sampling.structure());
        List<Character> cast = new ArrayList<>();
        for (Member person : answer.people()) {
            cast.add(new Character(id(person.name()), person.name(), person.role(), "", "", "", "", "", "", "", List.of(), ""));
        }
        return cast;
    }

    /** First letters of what may be names in the story so far: its people must be free to keep them. */
    private static String mentioned(Book book) {
        StringBuilder letters = new StringBuilder();
        Matcher capital = INSIDE_SENTENCE.matcher(Casting.paragraph(book));
        while (capital.find()) {
            letters.append(capital.group(1));
        }
        return letters.toString();
    }

    /**
     * No two names can begin alike, but for those the story has named; of these a small model is offered only two. The first one named is mostly the
     * protagonist's, and nobody else may have its letter. Where a name is given twice all the same, nobody shares a letter with anybody.
     */
    static RecordShape<People> shape(String mentioned, Tier tier) {
        String first = mentioned.isEmpty() ? "" : mentioned.substring(0, 1);
        return shape(first, i -> i < 2 || tier != Tier.FAST ? mentioned : "").mendedBy(shape(first, i -> ""));
    }

    private static RecordShape<People> shape(String first, IntFunction<String> also) {
        List<JsonShape> members = new ArrayList<>();
        for (int i = 0; i < INITIALS.size(); i++) {
            String taken = i == 0 ? "" : first;
            String initials = INITIALS.get(i) + also.apply(i);
            members.add(MEMBER.with("name", new JsonShape.Name(1, 2, initials.chars().filter(letter -> taken.indexOf(letter) < 0).distinct().sorted()
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()))
                    .with("role", roles(i)).shape());
        }
        return PEOPLE.with("people", new JsonShape.Tuple(members));
    }

    private static JsonShape roles(int place) {
        return switch (place) {
            case 0 -> Shapes.oneOf(CharacterRole.PROTAGONIST);
            case 1 -> Shapes.oneOf(CharacterRole.OPPONENT);
            default -> Shapes.oneOf(CharacterRole.ALLY, CharacterRole.MENTOR, CharacterRole.FOIL, CharacterRole.WITNESS);
        };
    }

    /** The first name in small plain letters: "Ines Corrow" is "ines". */
    static String id(String name) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).split("\\s+")[0].replaceAll("[^a-z0-9]+", "");
    }
}
