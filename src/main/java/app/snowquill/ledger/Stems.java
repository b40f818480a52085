package app.snowquill.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** English words without their endings, strong verbs included: enough to see that two sentences speak of one deed. Pure. */
final class Stems {
    private static final Map<String, String> IRREGULAR = LedgerWords.groups("irregular").stream()
            .map(group -> group.iterator().next().split(" ")).collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    private static final Set<String> JOINTS = Set.of("the", "a", "an", "of", "in", "on", "at", "by", "to", "and", "or", "is", "are", "was", "were", "be",
            "been", "can", "could", "may", "might", "must", "will", "would", "cannot", "no", "not", "never", "nobody", "none", "one", "anyone", "any",
            "ever", "nothing", "has", "have", "had", "do", "does", "did", "that", "this", "it", "its", "his", "her", "their", "with", "for",
            "s", "t", "who", "without", "people", "person", "everybody", "everyone");

    /** Endings that make one word of another, the longer first. */
    private static final List<String> DERIVING = LedgerWords.ordered("deriving-endings");
    private static final int SHORTEST_ROOT = 4;

    private Stems() {
    }

    /** Whether both come from one word: "pregnant" and "pregnancy", "confessed" and "confession". */
    static boolean isOfOneRoot(String one, String other) {
        return one.equals(other) || of(one).equals(of(other)) || root(one).equals(root(other));
    }

    /** A word without the ending that makes it a noun, an adjective or another form of the verb. */
    static String root(String word) {
        String root = IRREGULAR.getOrDefault(word, word);
        for (String ending : DERIVING) {
            if (root.length() - ending.length() >= SHORTEST_ROOT && root.endsWith(ending)) {
                root = root.substring(0, root.length() - ending.length());
                break;
            }
        }
        int last = root.length() - 1;
        boolean isDoubled = last > 2 && root.charAt(last) == root.charAt(last - 1) && "mnprtgbdl".indexOf(root.charAt(last)) >= 0;
        return isDoubled || last >= SHORTEST_ROOT - 1 && "eiy".indexOf(root.charAt(last)) >= 0 ? root.substring(0, last) : root;
    }

    /** What a strong form comes from; blank for any other word. */
    static String irregular(String word) {
        return IRREGULAR.getOrDefault(word, "");
    }

    static String of(String word) {
        String known = IRREGULAR.get(word);
        if (known != null) {
            return known;
        }
        String stem = word;
        if (stem.length() > 5 && stem.endsWith("ing")) {
            stem = stem.substring(0, stem.length() - 3);
        } else if (stem.length() > 4 && (stem.endsWith("ed") || stem.endsWith("es"))) {
            stem = stem.substring(0, stem.length() - 2);
        } else if (stem.length() > 3 && stem.endsWith("s") && !stem.endsWith("ss")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem.length() > 3 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
    }

    /** The stems of what carries a sentence, in order. */
    static List<String> content(String sentence) {
        List<String> stems = new ArrayList<>();
        for (String word : sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")) {
            if (word.length() > 1 && !JOINTS.contains(word)) {
                stems.add(of(word));
            }
        }
        return stems;
    }
}
