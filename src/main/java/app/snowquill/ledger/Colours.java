package app.snowquill.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which colours may be said of the same thing. Pure. */
final class Colours {
    private static final List<Set<String>> COLOURS = LedgerWords.groups("colours");
    private static final Set<String> DARK = LedgerWords.set("dark-colours");
    private static final Set<String> LIGHT = LedgerWords.set("light-colours");

    private Colours() {
    }

    /** By the content words of two values. */
    static Agreement compare(Set<String> one, Set<String> other) {
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
}
