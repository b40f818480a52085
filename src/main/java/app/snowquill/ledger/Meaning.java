package app.snowquill.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a value says, clause by clause, with what it denies, so that values in other words can be laid side by side. Words are opposites or
 * alike by {@link Lexicon} and by this room's own lists. Immutable.
 *
 * @param clauses each a few words of which all are said or all are denied
 */
record Meaning(List<Clause> clauses) {
    /** @param words content words, not yet stemmed */
    record Clause(List<String> words, boolean isDenied) {
    }

    private static final Set<String> DENIALS = LedgerWords.set("denials");
    private static final Map<String, List<String>> KINDS = LedgerWords.table("kinds");
    private static final Set<String> PLAIN = LedgerWords.set("plain-words");
    /** Stands at the end of what it denies. */
    private static final Set<String> WHOLLY = Set.of("nothing", "none", "nobody", "nowhere");
    private static final int LONGEST = 6;
    private static final int SHORT = 4;

    static Meaning of(String value) {
        List<Clause> clauses = new ArrayList<>();
        String small = Turns.plain(value).replace("n't", " not");
        for (String part : small.split("[,;.:]|\\bbut\\b|\\bthat\\b|\\bwhile\\b")) {
            boolean isDenied = false;
            for (String piece : part.split("\\b(?:or|nor|and)\\b")) {
                List<String> all = Arrays.stream(piece.split("[^\\p{L}\\d'-]+")).filter(word -> !word.isEmpty()).toList();
                int denial = indexOfDenial(all);
                boolean isWhole = denial > 0 && WHOLLY.contains(all.get(denial));
                if (denial > 0 && !isWhole && !isDenied) {
                    add(all.subList(0, denial), false, clauses);
                }
                isDenied |= denial >= 0;
                add(isWhole || denial < 0 ? all : all.subList(denial, all.size()), isDenied, clauses);
            }
        }
        return new Meaning(List.copyOf(clauses));
    }

    private static int indexOfDenial(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (DENIALS.contains(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static void add(List<String> all, boolean isDenied, List<Clause> clauses) {
        List<String> words = all.stream().filter(word -> !DENIALS.contains(word) && !PLAIN.contains(word)).toList();
        if (!words.isEmpty() || isDenied) {
            clauses.add(new Clause(words, isDenied));
        }
    }

    /** The same without what the question said already: of pregnancy "not pregnant" denies all, "buried at sea" of the burial says where. */
    Meaning answering(String attribute) {
        List<Clause> answers = clauses.stream().map(clause -> new Clause(clause.words().stream().filter(word -> !Attributes.says(attribute, word)).toList(),
                clause.isDenied())).toList();
        return isDenied() || answers.stream().anyMatch(clause -> !clause.words().isEmpty()) ? new Meaning(answers) : this;
    }

    /** The same without some words. */
    Meaning without(Set<String> some) {
        return new Meaning(clauses.stream().map(clause -> new Clause(clause.words().stream().filter(word -> !some.contains(word)).toList(),
                clause.isDenied())).toList());
    }

    /** Content words, said or denied. */
    List<String> words() {
        return clauses.stream().flatMap(clause -> clause.words().stream()).toList();
    }

    /** Whether it begins with a denial of everything: "none", "never", "nothing at all". */
    boolean isMereDenial() {
        return !clauses.isEmpty() && clauses.get(0).isDenied() && clauses.get(0).words().isEmpty();
    }

    boolean isDenied() {
        return clauses.stream().anyMatch(Clause::isDenied);
    }

    /** Whether one can't be so where the other is. */
    boolean excludes(Meaning other) {
        return isBareAgainst(other) || deniesOrIsDenied(other) || isOpposed(other);
    }

    /** Whether one denies everything where the other says something. */
    boolean isBareAgainst(Meaning other) {
        return isMereDenial() && !other.isDenied() && !other.words().isEmpty() || other.isMereDenial() && !isDenied() && !words().isEmpty();
    }

    /** Whether it is a name or a few words, so that other words hardly say the same at length. */
    boolean isShort() {
        return words().size() <= SHORT;
    }

    /** Whether it says nothing but how something is. */
    boolean isOfQualities() {
        return words().stream().allMatch(Lexicon.english()::isQuality);
    }

    /** Whether a word of the one explains a word of the other, so that they may say the same. */
    boolean isRelated(Meaning other) {
        return words().stream().anyMatch(left -> other.words().stream().anyMatch(right -> Lexicon.english().isRelated(left, right)));
    }

    /** Whether one denies in so many words what the other says. */
    boolean deniesOrIsDenied(Meaning other) {
        return deniesWhat(other) || other.deniesWhat(this);
    }

    /** Whether some word of both is one, or alike, so that they may say the same. */
    boolean isAkin(Meaning other) {
        return words().stream().anyMatch(left -> other.words().stream().anyMatch(right -> isSame(left, right)
                || isListed(left, right) || isListed(right, left) || Lexicon.english().isAkin(left, right)));
    }

    private boolean deniesWhat(Meaning other) {
        List<String> said = other.clauses.stream().filter(clause -> !clause.isDenied()).flatMap(clause -> clause.words().stream()).toList();
        return clauses.stream().filter(clause -> clause.isDenied() && !clause.words().isEmpty()).anyMatch(clause ->
                clause.words().stream().allMatch(denied -> said.stream().anyMatch(word -> isSame(word, denied) || Lexicon.english().isKind(word, denied))));
    }

    private boolean isOpposed(Meaning other) {
        for (Clause left : clauses) {
            for (Clause right : other.clauses) {
                if (left.isDenied() == right.isDenied() && left.words().size() <= LONGEST && right.words().size() <= LONGEST
                        && left.words().stream().anyMatch(one -> right.words().stream().anyMatch(two -> isOpposite(one, two)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isListed(String kind, String one) {
        return KINDS.getOrDefault(kind, List.of()).contains(one);
    }

    private static boolean isOpposite(String one, String other) {
        return !isSame(one, other) && (Opposites.isOppositeWord(one, other) || Lexicon.english().isOpposite(one, other) && !Lexicon.english().isAkin(one, other));
    }

    private static boolean isSame(String one, String other) {
        return Stems.isOfOneRoot(one, other);
    }
}
