package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.Character;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The people of step 3 by the words of their names. Pure. */
record Cast(Collection<Character> people) {
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord", "dame", "st", "saint",
            "captain", "capt", "inspector", "detective", "sergeant", "father", "mother", "brother", "sister", "aunt", "uncle",
            "professor", "king", "queen", "prince", "princess", "the", "van", "von", "der", "del", "della", "jr", "sr");

    static Cast of(Book book) {
        return new Cast(book.characters().values());
    }

    /** The words that name a person: "Dr. Nuala O’Brien-Hart" is Nuala and O’Brien-Hart. */
    static List<String> parts(Character who) {
        return Stream.of(who.name().split("[\\s.,]+")).filter(part -> part.length() > 1)
                .filter(part -> java.lang.Character.isUpperCase(part.codePointAt(0)) || java.lang.Character.isLetter(part.codePointAt(0))
                        && !java.lang.Character.isLowerCase(part.codePointAt(0)))
                .filter(part -> !TITLES.contains(Likeness.plain(part))).toList();
    }

    /** All words that name anybody, in the order of the cast. */
    Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>();
        people.forEach(who -> parts.addAll(parts(who)));
        return parts;
    }

    /** Whether any of the words that name this person stands in {@code text}. */
    static boolean isNamedIn(Character who, String text) {
        return parts(who).stream().anyMatch(part -> Names.occurs(part, text));
    }
}
