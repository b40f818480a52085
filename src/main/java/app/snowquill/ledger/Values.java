package app.snowquill.ledger;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.HashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether two values of one attribute can both be so. Says no only where the words are known to exclude each other: dates, numbers,
 * colours, names and pairs of opposites; of attributes that have one value at a time other words are unlikely. Pure.
 */
final class Values {
    private static final Set<String> APPROXIMATE = LedgerWords.set("approximate");
    private static final Set<String> PREPOSITIONS = LedgerWords.set("prepositions");
    private static final Map<String, String> SAME = same();
    private static final Set<String> FILLERS = Set.of("the", "a", "an", "his", "her", "their", "its", "my", "in", "on", "at", "by", "of", "to",
            "and", "very", "with", "is", "was", "has", "had", "again", "now", "hand", "handed", "side", "years", "year", "old", "be");
    private static final Set<String> NO = Set.of("no", "not", "never", "none", "cannot", "can't", "without", "doesn't", "isn't", "wasn't", "didn't",
            "couldn't", "nobody", "nothing", "neither");
    private static final Set<String> YES = Set.of("yes", "can", "could", "does", "do", "did", "well", "always", "true", "may", "one", "some", "any", "present");
    private static final Set<String> COUNTING = Set.of("just", "only", "exactly", "all", "them", "left", "but", "no", "not", "none", "altogether", "about",
            "nearly", "almost", "some", "over", "under", "single", "piece", "pieces");
    private static final Pattern ONLY = Pattern.compile("\\b(?:only|sole|solely|alone|nowhere else|nobody else|nothing else|by (?:him|her|it)self|single-handed(?:ly)?|exclusively|"
            + "never anything but|anything but|nothing but|none other)\\b");
    private static final Pattern FOR_GOOD = Pattern.compile("(?i)\\b(?:amputated|severed|cut off|wooden|burn(?:ed|t) (?:to|down)|to ash(?:es)?|melted down|shredded|smashed to|torn to|destroyed|beheaded"
            + "|blown up|razed|demolished|extinct)\\b");
    private static final Pattern ANEW = Pattern.compile("(?i)\\b(?:re\\p{L}+ed|rebuilt|again|new|another|copy|prosthe\\p{L}+)\\b");
    private static final double SAME_HEIGHT = 4;
    private static final double NOT_TALL = 165;
    private static final double NOT_SHORT = 178;
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
            return agreement != Agreement.POSSIBLE ? agreement : Quantity.agree(one, other).map(Values::ofAmounts).orElseGet(() -> meanings(attribute, one, other));
        }
        if (Attributes.isDate(attribute)) {
            return dates(one, other);
        }
        if (attribute.equals("height")) {
            return heights(a, b);
        }
        if (Attributes.isColour(attribute)) {
            return Colours.compare(left, right);
        }
        if (Opposites.isOpposite(a, b)) {
            return Agreement.IMPOSSIBLE;
        }
        return left.containsAll(right) || right.containsAll(left) ? Agreement.POSSIBLE : others(attribute, one, other, left, right);
    }

    /** By opposites alone, where one was asked in general and the other in particular. */
    static Agreement opposed(String one, String other) {
        return Opposites.isOpposite(plain(Turns.plain(one)), plain(Turns.plain(other))) ? Agreement.UNLIKELY : Agreement.POSSIBLE;
    }

    /** Whether what the first says is never undone, and the second says that it is not so. */
    static boolean isUndone(String first, String second) {
        return FOR_GOOD.matcher(first).find() && !ANEW.matcher(second).find() && opposed(first, second) != Agreement.POSSIBLE;
    }

    private static Agreement others(String attribute, String one, String other, Set<String> left, Set<String> right) {
        if (PartialDate.of(one).isPresent() && PartialDate.of(other).isPresent()) {
            return dates(one, other);
        }
        Optional<Boolean> amounts = Quantity.agree(Amounts.asked(attribute, one), Amounts.asked(attribute, other));
        if (amounts.isPresent() && !Attributes.isMany(attribute)) {
            return ofAmounts(amounts.get());
        }
        OptionalInt first = Figures.first(one);
        OptionalInt second = Figures.first(other);
        if (first.isPresent() && second.isPresent() && (Attributes.isNumber(attribute) || besides(attribute, one).equals(besides(attribute, other)))) {
            return numbers(first.getAsInt(), second.getAsInt(), isRough(left) || isRough(right));
        }
        if (Attributes.isName(attribute)) {
            return Agreement.IMPOSSIBLE;
        }
        return Opposites.isOneMeaning(plain(one), plain(other)) ? Agreement.POSSIBLE : meanings(attribute, one, other);
    }

    /** "Three horses" and "five horses": the same, and another number of it. */
    static boolean areOtherNumbers(String one, String other) {
        OptionalInt first = Figures.first(one);
        OptionalInt second = Figures.first(other);
        return first.isPresent() && second.isPresent() && first.getAsInt() != second.getAsInt() && !besides("", one).isEmpty()
                && besides("", one).equals(besides("", other)) && !isRough(words(plain(one))) && !isRough(words(plain(other)));
    }

    private static Agreement ofAmounts(boolean isSame) {
        return isSame ? Agreement.POSSIBLE : Agreement.IMPOSSIBLE;
    }

    private static boolean isPreposition(String value) {
        return PREPOSITIONS.contains(value.split(" ")[0]);
    }

    /** What a value says besides its number and what was asked. */
    private static Set<String> besides(String attribute, String value) {
        Set<String> words = new HashSet<>(words(Figures.without(plain(value))));
        words.removeIf(word -> COUNTING.contains(word) || Attributes.says(attribute, word));
        return words;
    }

    /** By opposites and denials; other words of what has one value at a time are unlikely. */
    private static Agreement meanings(String attribute, String one, String other) {
        Meaning first = Meaning.of(one).answering(attribute);
        Meaning second = Meaning.of(other).answering(attribute);
        if (Attributes.isMany(attribute) ? first.deniesOrIsDenied(second) || first.isBareAgainst(second) : first.excludes(second)) {
            return Agreement.UNLIKELY;
        }
        boolean isOfOneForm = isPreposition(one) == isPreposition(other) && first.isOfQualities() == second.isOfQualities();
        boolean isSaid = !first.isDenied() && !second.isDenied() && !first.words().isEmpty() && !second.words().isEmpty();
        boolean isOnlyOne = Attributes.isSingle(attribute) || ONLY.matcher(one).find() || ONLY.matcher(other).find();
        return isSaid && (isOnlyOne || isOfOneForm && Attributes.isUsual(attribute) && first.isShort() && second.isShort()) && !first.isAkin(second)
                && !first.isRelated(second) ? Agreement.UNLIKELY : Agreement.POSSIBLE;
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
            return Opposites.isOpposite(one, other) || isTallAgainst(one, right) || isTallAgainst(other, left) ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
        }
        return Math.abs(left.getAsDouble() - right.getAsDouble()) > SAME_HEIGHT ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
    }

    /** "Very tall" against five feet, "short" against six and a half. */
    private static boolean isTallAgainst(String words, OptionalDouble centimetres) {
        return centimetres.isPresent() && (Opposites.isOpposite(words, "short") && centimetres.getAsDouble() < NOT_TALL
                || Opposites.isOpposite(words, "tall") && centimetres.getAsDouble() > NOT_SHORT);
    }

    private static Agreement numbers(int one, int other, boolean isRough) {
        return isRough && Math.abs(one - other) <= ROUGHLY * Math.max(one, other) || one == other ? Agreement.POSSIBLE : Agreement.IMPOSSIBLE;
    }

    static boolean isRough(Set<String> words) {
        return words.stream().anyMatch(APPROXIMATE::contains);
    }

    /** One side denies, the other does not: they exclude each other where they speak of the same, or one speaks of nothing else. */
    private static Agreement denied(Set<String> left, Set<String> right) {
        Set<String> one = content(left);
        Set<String> other = content(right);
        return one.isEmpty() || other.isEmpty() || one.equals(other) ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
    }

    /** @param plain as {@link #plain} makes it */
    static boolean isDenied(String plain) {
        return isDenied(words(plain));
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
