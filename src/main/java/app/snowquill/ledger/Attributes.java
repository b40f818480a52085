package app.snowquill.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One name for what is called "colour of her eyes", "eye color" and "eyes", and what kind of thing stands behind it. Pure. */
final class Attributes {
    private static final Map<String, String> CANONICAL = LedgerWords.synonyms("attributes");
    private static final Set<String> JOINTS = Set.of("the", "a", "an", "his", "her", "their", "its", "number", "how", "many", "s", "when", "she", "he", "it",
            "they", "at", "in", "on", "for", "to", "or", "and", "can", "could", "may", "must",
            "do", "does", "did", "be", "is", "are", "was", "were", "has", "have", "had", "who", "what", "which", "thing");
    /** No plural, or one that means something else: two hands are no handedness. */
    private static final Set<String> STAYING = Set.of("clothes", "hands", "species", "series");
    private static final Set<String> GENERIC = LedgerWords.set("generic-attributes");
    private static final Set<String> MEASURES = LedgerWords.set("measures");
    private static final Set<String> COLOURS = LedgerWords.set("colour-attributes");
    private static final Set<String> DATES = LedgerWords.set("date-attributes");
    private static final Set<String> NUMBERS = LedgerWords.set("number-attributes");
    private static final Set<String> SINGLE = LedgerWords.set("single-attributes");
    private static final Set<String> ANSWERS = Set.of("answer ", "verdict ", "reply ", "cause ", "decision ");
    private static final Set<String> FIXED = LedgerWords.set("fixed-attributes");
    private static final Set<String> MANY = LedgerWords.set("many-attributes");
    private static final Set<String> SOFT = LedgerWords.set("soft-attributes");
    private static final Set<String> NAMES = LedgerWords.set("name-attributes");

    private Attributes() {
    }

    static String canonical(String attribute) {
        String small = attribute.toLowerCase(Locale.ROOT).replace('’', '\'').replace("color", "colour").replace("'s", "");
        List<String> pieces = new ArrayList<>(Arrays.asList(small.split("\\b(?:of|from)\\b")));
        Collections.reverse(pieces);
        List<String> words = new ArrayList<>();
        for (String piece : pieces) {
            for (String word : piece.split("[^\\p{L}\\d]+")) {
                if (!word.isEmpty() && !JOINTS.contains(word)) {
                    words.add(singular(word));
                }
            }
        }
        String name = String.join(" ", words);
        String known = CANONICAL.get(name);
        if (known != null) {
            return known;
        }
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        if (words.size() > 1 && (last.equals("date") || last.equals("year")) && !DATES.contains(name)) {
            return String.join(" ", words.subList(0, words.size() - 1));
        }
        return name;
    }

    static String singular(String word) {
        return word.equals("children") ? "child" : word.length() > 4 && word.endsWith("ies") && !STAYING.contains(word) ? word.substring(0, word.length() - 3) + "y" : word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !STAYING.contains(word)
                && !word.endsWith("us") && !word.endsWith("is") ? word.substring(0, word.length() - 1) : word;
    }

    /** Whether both ask for the same: every word of the one is a word of the other, and what remains tells nothing apart. */
    static boolean isAlike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        List<String> longer = new ArrayList<>(words(one.length() > other.length() ? one : other));
        List<String> shorter = new ArrayList<>(words(one.length() > other.length() ? other : one));
        if (longer.isEmpty() || shorter.isEmpty() || isMany(one) || isMany(other)) {
            return false;
        }
        boolean isShared = shorter.removeIf(word -> longer.removeIf(each -> Stems.isOfOneRoot(word, each)));
        return isShared && longer.stream().allMatch(Attributes::isGeneric) && shorter.stream().allMatch(Attributes::isGeneric);
    }

    /** Whether one asks of a part or side of what the other asks of: "hair", "natural hair colour". */
    static boolean isWithin(String one, String other) {
        List<String> longer = new ArrayList<>(words(one.length() > other.length() ? one : other));
        List<String> shorter = new ArrayList<>(words(one.length() > other.length() ? other : one));
        shorter.removeIf(word -> longer.removeIf(each -> Stems.isOfOneRoot(word, each)));
        return shorter.isEmpty() && !one.isEmpty() && !other.isEmpty();
    }

    private static boolean isGeneric(String word) {
        return GENERIC.contains(word) || GENERIC.contains(Stems.of(word));
    }

    /** Whether it asks for no more than how somebody or something is. */
    static boolean isOfAnything(String attribute) {
        return words(attribute).stream().allMatch(Attributes::isGeneric);
    }

    /** Whether a word repeats what is asked. */
    static boolean says(String attribute, String word) {
        return words(attribute).stream().anyMatch(each -> Stems.isOfOneRoot(each, word) || Lexicon.english().isSynonym(each, word));
    }

    private static List<String> words(String attribute) {
        return Arrays.stream(attribute.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** Whether both ask how much, how long, how often or when of one thing, so that amounts can be compared and nothing else. */
    static boolean areMeasures(String one, String other) {
        Set<String> left = stems(one);
        Set<String> right = stems(other);
        return left.stream().allMatch(MEASURES::contains) && !left.isEmpty() || right.stream().allMatch(MEASURES::contains) && !right.isEmpty();
    }

    private static Set<String> stems(String attribute) {
        return Arrays.stream(attribute.split(" ")).filter(word -> !word.isEmpty()).map(Stems::of).collect(Collectors.toSet());
    }

    /** @param attribute canonical, as in what follows */
    static boolean isColour(String attribute) {
        return COLOURS.contains(attribute) || attribute.endsWith("colour");
    }

    static boolean isDate(String attribute) {
        return DATES.contains(attribute);
    }

    static boolean isNumber(String attribute) {
        return NUMBERS.contains(attribute);
    }

    /** Whether there is only one at a time, so that another one denies it. */
    static boolean isSingle(String attribute) {
        return SINGLE.contains(attribute) || ANSWERS.stream().anyMatch(attribute.concat(" ")::startsWith);
    }

    /** Whether nothing is known against its having one value at a time. */
    static boolean isUsual(String attribute) {
        return !isMany(attribute) && words(attribute).stream().noneMatch(SOFT::contains);
    }

    /** Whether no story changes it. */
    static boolean isFixed(String attribute) {
        return FIXED.contains(attribute);
    }

    /** Whether somebody may have any number of it. */
    static boolean isMany(String attribute) {
        return MANY.contains(attribute);
    }

    /** Whether its values are names, which are the same or are not. */
    static boolean isName(String attribute) {
        return NAMES.contains(attribute);
    }
}
