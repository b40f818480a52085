package app.snowquill.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which English words mean the same, the opposite, a kind of each other or a part of each other, and which explain each other: a selection
 * of Princeton's WordNet 3.1, read once from {@code wordnet.properties} when it is first asked. Immutable; any thread.
 */
final class Lexicon {
    private static final int RADIX = 36;
    private static final int[] NONE = {};
    private static final int KIND_STEPS = 4;
    private static final int PART_STEPS = 4;

    /** Loaded on first use. */
    private static final class Loaded {
        private static final Lexicon LEXICON = new Lexicon();
    }

    /** Lines of the file, each a sense, as its head explains; read when asked, for few ever are. */
    private final List<String> senses = new ArrayList<>(60_000);
    private final Map<String, int[]> words = new HashMap<>(100_000);

    /** Adjectives come first, and none of them is a kind of another. */
    private final int qualities;

    private Lexicon() {
        ResourceBundle rows = ResourceBundle.getBundle("app.snowquill.ledger.wordnet", Locale.ROOT);
        for (int i = 0; rows.containsKey(Integer.toString(i, RADIX)); i++) {
            add(rows.getString(Integer.toString(i, RADIX)));
        }
        int first = 0;
        while (first < senses.size() && !senses.get(first).contains("|^")) {
            first++;
        }
        qualities = first;
    }

    static Lexicon english() {
        return Loaded.LEXICON;
    }

    private void add(String line) {
        int end = line.indexOf('|');
        String named = end < 0 ? line : line.substring(0, end);
        for (int from = 0; from < named.length();) {
            int comma = named.indexOf(',', from);
            int to = comma < 0 ? named.length() : comma;
            words.merge(named.substring(from, to), new int[] {senses.size()}, Lexicon::join);
            from = to + 1;
        }
        senses.add(line);
    }

    private static int[] join(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + 1);
        both[one.length] = other[0];
        return both;
    }

    /** Where a sense points by one kind of pointer. */
    private int[] pointers(int sense, char kind) {
        String cell = cell(sense, kind);
        return cell.isEmpty() ? NONE : Arrays.stream(cell.split(",")).mapToInt(id -> Integer.parseInt(id, RADIX)).toArray();
    }

    private String cell(int sense, char kind) {
        String line = senses.get(sense);
        int at = line.indexOf("|" + kind);
        if (at < 0) {
            return "";
        }
        int end = line.indexOf('|', at + 1);
        return line.substring(at + 2, end < 0 ? line.length() : end);
    }

    /** The adjective that a sense is similar to, or the sense itself. */
    private int head(int sense) {
        int[] heads = pointers(sense, '&');
        return heads.length == 0 ? sense : heads[0];
    }

    /** Whether it is an adjective and nothing else. */
    boolean isQuality(String word) {
        int[] found = words.getOrDefault(word, NONE);
        return found.length > 0 && found[found.length - 1] < qualities;
    }

    /** Whether some sense of one is the opposite of some sense of the other, or similar to an opposite. */
    boolean isOpposite(String one, String other) {
        Set<Integer> right = senses(other);
        if (right.isEmpty()) {
            return false;
        }
        Set<Integer> heads = new HashSet<>(right);
        right.forEach(sense -> heads.add(head(sense)));
        return senses(one).stream().anyMatch(left -> points(left, '!', heads) || points(head(left), '!', heads));
    }

    private boolean points(int sense, char kind, Set<Integer> goal) {
        return Arrays.stream(pointers(sense, kind)).anyMatch(goal::contains);
    }

    /** Whether they share a sense. */
    boolean isSynonym(String one, String other) {
        Set<Integer> found = senses(one);
        return !found.isEmpty() && senses(other).stream().anyMatch(found::contains);
    }

    /** Whether they share a sense, are similar, or one is a kind of the other. */
    boolean isAkin(String one, String other) {
        if (isKind(one, other) || isKind(other, one)) {
            return true;
        }
        Set<Integer> heads = new HashSet<>();
        senses(one).forEach(sense -> heads.add(head(sense)));
        return senses(other).stream().anyMatch(sense -> heads.contains(head(sense)));
    }

    /** Whether the one is called the other, or is some kind of it. */
    boolean isKind(String one, String other) {
        return reaches(one, other, KIND_STEPS, false);
    }

    /** Whether the one is part of the other, or of a part of it. */
    boolean isPart(String one, String other) {
        return reaches(one, other, PART_STEPS, true);
    }

    /** Whether one word stands in what explains the other: "builds" and "shipwright". */
    boolean isRelated(String one, String other) {
        return explanation(one).contains(Stems.of(other)) || explanation(other).contains(Stems.of(one));
    }

    private Set<String> explanation(String word) {
        Set<String> found = new HashSet<>();
        for (int sense : senses(word)) {
            String cell = cell(sense, '~');
            for (String each : cell.isEmpty() ? new String[0] : cell.split(",")) {
                found.add(Stems.of(each));
            }
        }
        return found;
    }

    private boolean reaches(String one, String other, int steps, boolean isByPart) {
        Set<Integer> goal = senses(other);
        Set<Integer> reached = goal.isEmpty() ? Set.of() : senses(one);
        for (int i = 0; i <= steps && !reached.isEmpty(); i++) {
            if ((i > 0 || !isByPart) && reached.stream().anyMatch(goal::contains)) {
                return true;
            }
            Set<Integer> next = new HashSet<>();
            for (int sense : reached) {
                for (int above : pointers(sense, isByPart ? '#' : '^')) {
                    next.add(above);
                }
            }
            reached = next;
        }
        return false;
    }

    /** By the word as it stands, else without its ending. */
    private Set<Integer> senses(String word) {
        Set<Integer> found = new TreeSet<>();
        add(word, found);
        add(Stems.irregular(word), found);
        cut(word, "s", "", found);
        cut(word, "es", "", found);
        cut(word, "ies", "y", found);
        cut(word, "ed", "", found);
        cut(word, "d", "", found);
        cut(word, "ied", "y", found);
        cut(word, "ing", "", found);
        cut(word, "ing", "e", found);
        return found;
    }

    private void cut(String word, String ending, String instead, Set<Integer> found) {
        if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
            add(word.substring(0, word.length() - ending.length()) + instead, found);
        }
    }

    private void add(String word, Set<Integer> found) {
        for (int sense : words.getOrDefault(word, NONE)) {
            found.add(sense);
        }
    }
}
