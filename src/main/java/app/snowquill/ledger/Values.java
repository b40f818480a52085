package app.snowquill.ledger;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.HashMap;
import java.util.stream.Collectors;

/**
 * Whether two values of one attribute can both be so. Says no only where the words are known to exclude each other: dates, numbers,
 * colours, names and pairs of opposites; of attributes that have one value at a time other words are unlikely. Pure.
 */
final class Values {
    private static final List<List<Set<String>>> OPPOSITES = LedgerWords.axes("opposites");
    private static final List<Set<String>> COLOURS = LedgerWords.groups("colours");
    private static final Set<String> DARK = LedgerWords.set("dark-colours");
    private static final Set<String> LIGHT = LedgerWords.set("light-colours");
    private static final Set<String> APPROXIMATE = LedgerWords.set("approximate");
    private static final Map<String, String> SAME = same();
    private static final Set<String> FILLERS = Set.of("the", "a", "an", "his", "her", "their", "its", "my", "in", "on", "at", "by", "of", "to",
            "and", "very", "with", "is", "was", "has", "had", "again", "now", "hand", "handed", "side", "years", "year", "old", "be");
    private static final Set<String> NO = Set.of("no", "not", "never", "none", "cannot", "can't", "without", "doesn't", "isn't", "wasn't", "didn't",
            "couldn't", "nobody", "nothing", "neither");
    private static final Set<String> YES = Set.of("yes", "can", "could", "does", "do", "did", "well", "always", "true", "may", "one", "some", "any", "present");
    private static final double SAME_HEIGHT = 4;
    private static final double ROUGHLY = 0.15;

    private Values() {
    }

    private static Map<String, String> same() {
        Map<String, String> same = new HashMap<>();
        LedgerWords.groups("same").forEach(group -> group.forEach(word -> same.put(word, new TreeSet<>(group).first())));
        return Map.copyOf(same);
    }

    /** @param attribute canonical */
    static Agreement compare(String attribute, String first, String second) {
        String one = Turns.plain(first);
        String other = Turns.plain(second);
        String a = plain(one);
        String b = plain(other);
        if (a.equals(b)) {
            return Agreement.POSSIBLE;
        }
        if (Attributes.isName(attribute) && a.length() <= 3 && b.length() <= 3) {
            return Agreement.IMPOSSIBLE;
        }
        Set<String> left = words(a);
        Set<String> right = words(b);
        if (attribute.equals("sibling") && Siblings.number(one).isPresent() && Siblings.number(other).isPresent()) {
            return numbers(Siblings.number(one).getAsInt(), Siblings.number(other).getAsInt(), false);
        }
        if (isDenied(left) != isDenied(right)) {
            Agreement agreement = denied(left, right);
            return agreement == Agreement.POSSIBLE ? meanings(attribute, one, other) : agreement;
        }
        if (Attributes.isDate(attribute)) {
            return dates(one, other);
        }
        if (attribute.equals("height")) {
            return heights(a, b);
        }
        if (Attributes.isColour(attribute)) {
            return colours(left, right);
        }
        if (isOpposite(a, b)) {
            return Agreement.IMPOSSIBLE;
        }
        return left.containsAll(right) || right.containsAll(left) ? Agreement.POSSIBLE : others(attribute, one, other, left, right);
    }

    private static Agreement others(String attribute, String one, String other, Set<String> left, Set<String> right) {
        OptionalInt first = Figures.first(one);
        OptionalInt second = Figures.first(other);
        boolean isDated = PartialDate.of(one).isPresent() && PartialDate.of(other).isPresent();
        if (isDated) {
            return dates(one, other);
        }
        if (first.isPresent() && second.isPresent() && !Attributes.isMany(attribute)
                && (Attributes.isNumber(attribute) || words(Figures.without(plain(one))).equals(words(Figures.without(plain(other)))))) {
            return numbers(first.getAsInt(), second.getAsInt(), isRough(left) || isRough(right));
        }
        if (Attributes.isName(attribute)) {
            return Agreement.IMPOSSIBLE;
        }
        return isOneMeaning(plain(one), plain(other)) ? Agreement.POSSIBLE : meanings(attribute, one, other);
    }

    /** By amounts with a unit, by opposites and denials; other words of what has one value at a time are unlikely. */
    private static Agreement meanings(String attribute, String one, String other) {
        if (Attributes.isMany(attribute)) {
            return Meaning.of(one).deniesOrIsDenied(Meaning.of(other)) ? Agreement.UNLIKELY : Agreement.POSSIBLE;
        }
        Optional<Boolean> amounts = Quantity.agree(one, other);
        if (amounts.isPresent()) {
            return amounts.get() ? Agreement.POSSIBLE : Agreement.IMPOSSIBLE;
        }
        Meaning first = Meaning.of(one);
        Meaning second = Meaning.of(other);
        if (first.excludes(second)) {
            return Agreement.UNLIKELY;
        }
        return Attributes.isSingle(attribute) && !first.isDenied() && !second.isDenied() && !first.words().isEmpty() && !second.words().isEmpty()
                && !first.isAkin(second) ? Agreement.UNLIKELY : Agreement.POSSIBLE;
    }

    private static Agreement dates(String one, String other) {
        Optional<PartialDate> left = PartialDate.of(one);
        Optional<PartialDate> right = PartialDate.of(other);
        return left.isEmpty() || right.isEmpty() || left.get().agreesWith(right.get()) ? Agreement.POSSIBLE : Agreement.IMPOSSIBLE;
    }

    private static Agreement heights(String one, String other) {
        OptionalDouble left = Figures.height(one);
        OptionalDouble right = Figures.height(other);
        if (left.isEmpty() || right.isEmpty()) {
            return isOpposite(one, other) ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
        }
        return Math.abs(left.getAsDouble() - right.getAsDouble()) > SAME_HEIGHT ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
    }

    private static Agreement numbers(int one, int other, boolean isRough) {
        return isRough && Math.abs(one - other) <= ROUGHLY * Math.max(one, other) || one == other ? Agreement.POSSIBLE : Agreement.IMPOSSIBLE;
    }

    static boolean isRough(Set<String> words) {
        return words.stream().anyMatch(APPROXIMATE::contains);
    }

    private static Agreement colours(Set<String> one, Set<String> other) {
        Set<Integer> left = groups(one);
        Set<Integer> right = groups(other);
        if (left.isEmpty() || right.isEmpty()) {
            return isToneAgainst(one, other) || isToneAgainst(other, one) ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
        }
        left.retainAll(right);
        return left.isEmpty() ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
    }

    /** Whether the first names no colour but a tone that the other's colour never has. */
    private static boolean isToneAgainst(Set<String> one, Set<String> other) {
        return groups(one).isEmpty() && (one.contains("dark") && other.stream().anyMatch(LIGHT::contains) && !other.contains("dark")
                || (one.contains("pale") || one.contains("light")) && other.stream().anyMatch(DARK::contains) && !other.contains("light"));
    }

    private static Set<Integer> groups(Set<String> words) {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < COLOURS.size(); i++) {
            if (words.stream().anyMatch(COLOURS.get(i)::contains)) {
                found.add(i);
            }
        }
        return found;
    }

    /** Whether on some axis of opposites the two stand in different groups and share none. */
    static boolean isOpposite(String one, String other) {
        for (List<Set<String>> axis : OPPOSITES) {
            Set<Integer> left = on(axis, one);
            Set<Integer> right = on(axis, other);
            if (!left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneMeaning(String one, String other) {
        return OPPOSITES.stream().anyMatch(axis -> on(axis, one).stream().anyMatch(on(axis, other)::contains));
    }

    private static Set<Integer> on(List<Set<String>> axis, String text) {
        String padded = " " + text + " ";
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < axis.size(); i++) {
            if (axis.get(i).stream().anyMatch(word -> padded.contains(" " + word + " "))) {
                found.add(i);
            }
        }
        return found;
    }

    /** One side denies, the other does not: they exclude each other where they speak of the same, or one speaks of nothing else. */
    private static Agreement denied(Set<String> left, Set<String> right) {
        Set<String> one = content(left);
        Set<String> other = content(right);
        return one.isEmpty() || other.isEmpty() || one.equals(other) ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
    }

    private static boolean isDenied(Set<String> words) {
        return words.stream().anyMatch(NO::contains);
    }

    private static Set<String> content(Set<String> words) {
        return words.stream().filter(word -> !NO.contains(word) && !YES.contains(word)).map(Stems::of).collect(Collectors.toSet());
    }

    /** Small letters, words parted by one space; known words of one meaning made one. */
    static String plain(String value) {
        String small = value.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[^\\p{L}\\d':.]+", " ").replaceAll("[.:](?= |$)", "").strip();
        return Arrays.stream(small.split(" ")).map(word -> SAME.getOrDefault(word, word)).collect(Collectors.joining(" "));
    }

    static Set<String> words(String plain) {
        return Arrays.stream(plain.split(" ")).filter(word -> !word.isEmpty() && !FILLERS.contains(word)).collect(Collectors.toSet());
    }
}
