package app.snowquill.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** This room's own pairs of opposites, which exclude each other for sure. Pure. */
final class Opposites {
    private static final List<List<Set<String>>> OPPOSITES = LedgerWords.axes("opposites");
    /** Of each word its groups by axis. */
    private static final Map<String, Map<Integer, Set<Integer>>> PLACES = places();

    private Opposites() {
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

    /** The same of two single words, by looking them up. */
    static boolean isOppositeWord(String one, String other) {
        Map<Integer, Set<Integer>> left = PLACES.getOrDefault(one, Map.of());
        Map<Integer, Set<Integer>> right = PLACES.getOrDefault(other, Map.of());
        return left.entrySet().stream().anyMatch(axis -> right.containsKey(axis.getKey())
                && axis.getValue().stream().noneMatch(right.get(axis.getKey())::contains));
    }

    private static Map<String, Map<Integer, Set<Integer>>> places() {
        Map<String, Map<Integer, Set<Integer>>> places = new HashMap<>();
        for (int axis = 0; axis < OPPOSITES.size(); axis++) {
            for (int group = 0; group < OPPOSITES.get(axis).size(); group++) {
                for (String word : OPPOSITES.get(axis).get(group)) {
                    places.computeIfAbsent(word, each -> new HashMap<>()).computeIfAbsent(axis, each -> new HashSet<>()).add(group);
                }
            }
        }
        return Map.copyOf(places);
    }

    /** Whether on some axis both stand in one group. */
    static boolean isOneMeaning(String one, String other) {
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
}
