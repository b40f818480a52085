package app.snowquill.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the words for ties between people exclude of each other: blood, sex, who is older, who is above whom. Pure. */
final class Kinship {
    private static final Map<String, List<String>> KIN = LedgerWords.table("kin");
    private static final Map<String, List<String>> INVERSE = LedgerWords.table("kin-inverse");
    private static final Set<String> BLOOD = Set.of("parent", "child", "sibling", "grandparent", "grandchild", "aunt", "nephew", "cousin");
    private static final Map<String, String> TURNS = LedgerWords.pairs("tie-turns");
    private static final Set<String> NATURAL = Set.of("biological", "birth", "natural", "blood");
    private static final Set<String> NOT_BY_BLOOD = Set.of("step", "foster", "adoptive", "adopted", "law", "god", "ex", "former", "late", "like");

    /**
     * A tie of one person to another.
     *
     * @param nature "sibling", "parent"; blank where the word is not known
     * @param sex of the one: "f", "m", or "-" where it is not said
     * @param age "elder", "younger", "twin" or blank: how the one stands to the other
     * @param degree "half", "full", "blood", "step" or "god" where that is said, else blank
     * @param isPlain whether it is said without "step", "in law" and the like
     */
    record Tie(String word, String nature, String sex, String age, String degree, boolean isPlain) {
        static Tie of(String words) {
            String said = words.toLowerCase(Locale.ROOT);
            for (Map.Entry<String, String> turn : TURNS.entrySet()) {
                said = said.contains(turn.getKey()) ? turn.getValue() : said;
            }
            String[] parts = said.replaceAll("\\b(step|half|foster|god|grand)-?(?=\\p{L})", "$1 ")
                    .replace("grand ", "grand").split("[^\\p{L}]+");
            String word = "";
            String age = "";
            String degree = "";
            boolean isPlain = true;
            for (String part : parts) {
                word = KIN.containsKey(part) ? part : word;
                age = switch (part) {
                    case "elder", "older", "big", "eldest", "oldest" -> "elder";
                    case "younger", "little", "youngest", "baby" -> "younger";
                    case "twin" -> "twin";
                    default -> age;
                };
                degree = part.equals("god") || part.equals("step") ? part : NATURAL.contains(part) ? "blood" : part.equals("half") || part.equals("full") || part.equals("whole") ? part.replace("whole", "full") : degree;
                isPlain &= !NOT_BY_BLOOD.contains(part);
            }
            List<String> known = KIN.getOrDefault(word, List.of("", "-"));
            return new Tie(word, known.get(0), known.get(1), age, degree, isPlain);
        }

        /** The same tie as the other person has it. */
        Tie inverted() {
            String other = switch (age) {
                case "elder" -> "younger";
                case "younger" -> "elder";
                default -> age;
            };
            return new Tie("", nature.isEmpty() ? "" : INVERSE.get(nature).get(0), "-", other, degree, isPlain);
        }

        boolean isSibling() {
            return nature.equals("sibling") && isPlain;
        }
    }

    private Kinship() {
    }

    /** Two ties of the same one to the same other. @param isAtOnce whether both are said of the same time */
    static Agreement compare(Tie one, Tie other, boolean isAtOnce) {
        if (one.degree().equals("god") && other.degree().equals("god") && !one.nature().equals(other.nature())) {
            return Agreement.IMPOSSIBLE;
        }
        if (isByBlood(one) && isNotByBlood(other) || isByBlood(other) && isNotByBlood(one)) {
            return one.nature().equals(other.nature()) && one.sex().equals(other.sex()) ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
        }
        if (!one.isPlain() || !other.isPlain() || one.nature().isEmpty() || other.nature().isEmpty()) {
            return Agreement.POSSIBLE;
        }
        if (one.nature().equals(other.nature())) {
            boolean sexes = !one.sex().equals("-") && !other.sex().equals("-") && !one.sex().equals(other.sex());
            boolean ages = !one.age().isEmpty() && !other.age().isEmpty() && !one.age().equals(other.age());
            boolean degrees = !one.degree().isEmpty() && !other.degree().isEmpty() && !one.degree().equals(other.degree());
            return sexes || ages || degrees ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
        }
        Set<String> both = Set.of(one.nature(), other.nature());
        if (both.contains("unwed") || both.contains("unrelated")) {
            boolean isDenied = both.contains("spouse") || both.contains("unrelated") && both.stream().anyMatch(BLOOD::contains);
            return isDenied ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
        }
        boolean blood = BLOOD.contains(one.nature());
        boolean otherBlood = BLOOD.contains(other.nature());
        if (blood && otherBlood) {
            return Agreement.IMPOSSIBLE;
        }
        if (blood || otherBlood) {
            return both.contains("spouse") && !both.contains("cousin") || both.contains("stranger") ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
        }
        return isAtOnce && isSocialOpposite(both) ? Agreement.UNLIKELY : Agreement.POSSIBLE;
    }

    private static boolean isByBlood(Tie tie) {
        return tie.degree().equals("blood");
    }

    private static boolean isNotByBlood(Tie tie) {
        return tie.degree().equals("step");
    }

    private static boolean isSocialOpposite(Set<String> both) {
        return both.equals(Set.of("superior", "subordinate")) || both.equals(Set.of("friend", "enemy")) || both.equals(Set.of("creditor", "debtor"))
                || both.contains("stranger") && !both.contains("superior") && !both.contains("subordinate");
    }

    /** Whether nobody has two of them. */
    static boolean isOneOnly(Tie tie) {
        return tie.isPlain() && tie.nature().equals("parent") && !tie.sex().equals("-");
    }
}
