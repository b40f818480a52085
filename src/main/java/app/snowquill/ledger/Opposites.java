package app.snowquill.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The axes of opposites of this room's own lists: "open" and "shut", "single", "married" and "widowed". Pure. */
final class Opposites {
    /** Of each word, or turn of several, its groups by axis. */
    private static final Map<String, Map<Integer, Set<Integer>>> PLACES = places(LedgerWords.axes("opposites"));
    private static final Map<String, Map<Integer, Set<Integer>>> ABSOLUTE = places(LedgerWords.axes("absolute-opposites"));
    private static final int LONGEST_TURN = 4;

    private Opposites() {
    }

    private static Map<String, Map<Integer, Set<Integer>>> places(List<List<Set<String>>> axes) {
        Map<String, Map<Integer, Set<Integer>>> places = new HashMap<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            for (int group = 0; group < axes.get(axis).size(); group++) {
                for (String word : axes.get(axis).get(group)) {
                    places.computeIfAbsent(word, each -> new HashMap<>()).computeIfAbsent(axis, each -> new HashSet<>()).add(group);
                }
            }
        }
        return Map.copyOf(places);
    }

    /** Whether on some axis of opposites the two stand in different groups and share none. @param one words parted by one space */
    static boolean isOpposite(String one, String other) {
        return isApart(in(PLACES, one), in(PLACES, other));
    }

    /** Where a text stands on the axes that hold whatever was asked; a denial stands nowhere. @param text as {@link Values#plain} makes it */
    static Map<Integer, Set<Integer>> absolute(String text) {
        return in(ABSOLUTE, text);
    }

    /** The same of two single words, by looking them up. */
    static boolean isOppositeWord(String one, String other) {
        return isApart(PLACES.getOrDefault(one, Map.of()), PLACES.getOrDefault(other, Map.of()));
    }

    /** Whether both stand in one group. */
    static boolean isOneMeaning(String one, String other) {
        Map<Integer, Set<Integer>> left = in(PLACES, one);
        Map<Integer, Set<Integer>> right = left.isEmpty() ? Map.of() : in(PLACES, other);
        return right.entrySet().stream().anyMatch(axis -> left.getOrDefault(axis.getKey(), Set.of()).stream().anyMatch(axis.getValue()::contains));
    }

    /** Whether two places on the axes exclude each other. */
    static boolean isApart(Map<Integer, Set<Integer>> left, Map<Integer, Set<Integer>> right) {
        return !right.isEmpty() && left.entrySet().stream().anyMatch(axis -> right.containsKey(axis.getKey())
                && axis.getValue().stream().noneMatch(right.get(axis.getKey())::contains));
    }

    /** By axis the groups of whatever stands in a text. */
    private static Map<Integer, Set<Integer>> in(Map<String, Map<Integer, Set<Integer>>> axes, String text) {
        String[] words = text.split(" ");
        Map<Integer, Set<Integer>> found = new HashMap<>();
        for (int from = 0; from < words.length; from++) {
            StringBuilder turn = new StringBuilder();
            for (int to = from; to < Math.min(words.length, from + LONGEST_TURN); to++) {
                turn.append(to == from ? "" : " ").append(words[to]);
                axes.getOrDefault(turn.toString(), Map.of()).forEach((axis, groups) ->
                        found.computeIfAbsent(axis, each -> new HashSet<>()).addAll(groups));
            }
        }
        return found;
    }
}
