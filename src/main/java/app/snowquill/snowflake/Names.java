package app.snowquill.snowflake;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds names in running text by their capital letter: a cue, good enough to warn and never to refuse. */
public final class Names {
    private static final Set<String> NO_NAMES = Set.of("January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
            "Saturday", "Sunday", "Christmas", "Easter", "God", "English", "French", "German", "Latin", "Irish", "Scottish", "Welsh", "Spanish",
            "Italian", "Russian", "American", "British", "Mister", "Miss", "Sir", "Madam", "Lady", "Lord", "Mrs", "Captain", "Doctor",
            "Inspector", "Sergeant", "Professor", "Father", "Mother", "Brother", "Sister", "Aunt", "Uncle", "King", "Queen");

    private Names() {
    }

    /** Whether {@code name} stands in {@code text} as a word of its own, a genitive allowed. */
    public static boolean occurs(String name, String text) {
        if (name.isBlank()) {
            return false;
        }
        String wanted = plain(name);
        String there = plain(text);
        for (int at = there.indexOf(wanted); at >= 0; at = there.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            if ((at == 0 || !isWithinWord(there.codePointBefore(at)))
                    && (end == there.length() || !isWithinWord(there.codePointAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** Words with a capital that do not open a sentence, without a genitive's ending. */
    public static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 2; i < text.length(); i++) {
            if (text.charAt(i - 1) != ' ' || !Character.isUpperCase(text.charAt(i)) || !goesOn(text.charAt(i - 2))) {
                continue;
            }
            int end = i + 1;
            while (end < text.length() && isOfName(text.charAt(end))) {
                end++;
            }
            if (end - i > 2) {
                String name = withoutGenitive(text.substring(i, end));
                if (!NO_NAMES.contains(name) && !isFirstPerson(name)) {
                    names.add(name);
                }
            }
            i = end - 1;
        }
        return names;
    }

    /** Whether a sentence goes on after what stands before a space. */
    private static boolean goesOn(char before) {
        return Character.isLowerCase(before) || before == ',' || before == ';';
    }

    private static boolean isOfName(char c) {
        return Character.isLetter(c) || isApostrophe(c) || c == '-';
    }

    private static String withoutGenitive(String name) {
        int end = name.length();
        if (end > 2 && name.charAt(end - 1) == 's' && isApostrophe(name.charAt(end - 2))) {
            return name.substring(0, end - 2);
        }
        return isApostrophe(name.charAt(end - 1)) || name.charAt(end - 1) == '-' ? name.substring(0, end - 1) : name;
    }

    /** I’ve, I’ll, I’d: the one word that has a capital for no name. */
    private static boolean isFirstPerson(String name) {
        return name.charAt(0) == 'I' && name.length() > 1 && isApostrophe(name.charAt(1));
    }

    private static boolean isApostrophe(char c) {
        return c == '’' || c == '\'';
    }

    private static boolean isWithinWord(int letter) {
        return Character.isLetter(letter) || switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** One way to write accents and apostrophes, of which keyboards know several. */
    private static String plain(String text) {
        String composed = isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.replace('\'', '’');
    }

    /** Whether the text has only letters that need no composing: a short cut for what is read over and over. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && (c < 0x2010 || c > 0x2027)) {
                return false;
            }
        }
        return true;
    }
}
