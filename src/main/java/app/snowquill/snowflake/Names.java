package app.snowquill.snowflake;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names in running text by their capital letter: a cue, good enough to warn and never to refuse. */
public final class Names {
    private static final Pattern INSIDE_SENTENCE = Pattern.compile("(?<=[\\p{Ll},;] )\\p{Lu}[\\p{L}’'-]{2,}");

    private static final Set<String> NO_NAMES = Set.of("January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
            "Saturday", "Sunday", "Christmas", "Easter", "God", "English", "French", "German", "Latin", "Irish", "Scottish", "Welsh", "Spanish",
            "Italian", "Russian", "American", "British", "Mister", "Miss", "Sir", "Madam", "Lady", "Lord", "Mrs", "Captain", "Doctor",
            "Inspector", "Sergeant", "Professor", "Father", "Mother", "Brother", "Sister", "Aunt", "Uncle", "King", "Queen");
    /** I’ve, I’ll, I’d: the one word that has a capital for no name. */
    private static final Pattern FIRST_PERSON = Pattern.compile("I[’'].*");

    private Names() {
    }

    /** Whether {@code name} stands in {@code text} as a word of its own, a genitive allowed. */
    public static boolean occurs(String name, String text) {
        return !name.isBlank() && Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(plain(name)) + "(?![\\p{L}\\p{M}])")
                .matcher(plain(text)).find();
    }

    /** Words with a capital that do not open a sentence, without a genitive's ending. */
    public static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = INSIDE_SENTENCE.matcher(text);
        while (matcher.find()) {
            String name = matcher.group().replaceAll("(?:[’']s|[’'-])$", "");
            if (!NO_NAMES.contains(name) && !FIRST_PERSON.matcher(name).matches()) {
                names.add(name);
            }
        }
        return names;
    }

    /** One way to write accents and apostrophes, of which keyboards know several. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace('\'', '’');
    }
}
