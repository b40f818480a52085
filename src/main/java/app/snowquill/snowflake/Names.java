package app.snowquill.snowflake;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names in running text by their capital letter: a cue, good enough to warn and never to refuse. */
public final class Names {
    private static final Pattern INSIDE_SENTENCE = Pattern.compile("(?<=[\\p{Ll},;] )\\p{Lu}[\\p{L}’'-]{2,}");

    private static final Set<String> CALENDAR = Set.of("January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
            "Saturday", "Sunday", "Christmas", "Easter");
    /** I’ve, I’ll, I’d: the one word that has a capital for no name. */
    private static final Pattern FIRST_PERSON = Pattern.compile("I[’'].*");

    private Names() {
    }

    /** Whether {@code name} stands in {@code text} as a word of its own, a genitive allowed. */
    public static boolean occurs(String name, String text) {
        return Pattern.compile("(?<![\\p{L}])" + Pattern.quote(name) + "(?![\\p{L}])").matcher(text).find();
    }

    /** Words with a capital that do not open a sentence, without a genitive's ending. */
    public static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = INSIDE_SENTENCE.matcher(text);
        while (matcher.find()) {
            String name = matcher.group().replaceAll("[’']s$", "");
            if (!CALENDAR.contains(name) && !FIRST_PERSON.matcher(name).matches()) {
                names.add(name);
            }
        }
        return names;
    }
}
