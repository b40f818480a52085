package app.snowquill.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which English words mean the same, the opposite, a kind of each other or a part of each other: a selection of Princeton's WordNet 3.1,
 * read once from {@code wordnet.txt} when it is first asked. Immutable; any thread.
 */
final class Lexicon {
    private static final int RADIX = 36;

    /** Loaded on first use. */
    private static final class Loaded {
        private static final Lexicon LEXICON = new Lexicon();
    }

    /** @param head the sense itself where it is similar to no other */
    private record Sense(int[] kinds, int head, int[] opposites, int[] wholes) {
    }

    private final List<Sense> senses = new ArrayList<>();
    private final Map<String, Set<Integer>> words = new HashMap<>();

    private Lexicon() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Lexicon.class.getResourceAsStream("wordnet.txt"),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("# ") && !line.equals("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Lexicon english() {
        return Loaded.LEXICON;
    }

    private void add(String line) {
        String[] parts = line.split("\\|");
        int id = senses.size();
        int[] kinds = {};
        int[] opposites = {};
        int[] wholes = {};
        int head = id;
        for (int i = 1; i < parts.length; i++) {
            int[] ids = java.util.Arrays.stream(parts[i].substring(1).split(",")).mapToInt(each -> Integer.parseInt(each, RADIX)).toArray();
            switch (parts[i].charAt(0)) {
                case '^' -> kinds = ids;
                case '!' -> opposites = ids;
                case '#' -> wholes = ids;
                default -> head = ids[0];
            }
        }
        senses.add(new Sense(kinds, head, opposites, wholes));
        for (String word : parts[0].isEmpty() ? new String[0] : parts[0].split(",")) {
            words.computeIfAbsent(word, each -> new TreeSet<>()).add(id);
        }
    }

    /** Whether some sense of one is the opposite of some sense of the other, or similar to an opposite. */
    boolean isOpposite(String one, String other) {
        Set<Integer> right = senses(other);
        return !right.isEmpty() && senses(one).stream().anyMatch(left -> right.stream().anyMatch(sense -> isOpposite(left, sense)));
    }

    private boolean isOpposite(int one, int other) {
        return points(senses.get(one).opposites(), other) || points(senses.get(senses.get(one).head()).opposites(), senses.get(other).head())
                || points(senses.get(senses.get(one).head()).opposites(), other) || points(senses.get(one).opposites(), senses.get(other).head());
    }

    /** Whether they share a sense, are similar, or one is a kind of the other. */
    boolean isAkin(String one, String other) {
        return isKind(one, other) || isKind(other, one) || senses(one).stream().map(sense -> senses.get(sense).head())
                .anyMatch(senses(other).stream().map(sense -> senses.get(sense).head()).toList()::contains);
    }

    /** Whether the one is called the other, or is some kind of it. */
    boolean isKind(String one, String other) {
        return reaches(one, other, 3, false);
    }

    /** Whether the one is part of the other, or of a part of it. */
    boolean isPart(String one, String other) {
        return reaches(one, other, 4, true);
    }

    private boolean reaches(String one, String other, int steps, boolean isByPart) {
        Set<Integer> goal = senses(other);
        Set<Integer> reached = goal.isEmpty() ? Set.of() : new TreeSet<>(senses(one));
        for (int i = 0; i <= steps && !reached.isEmpty(); i++) {
            if ((i > 0 || !isByPart) && reached.stream().anyMatch(goal::contains)) {
                return true;
            }
            Set<Integer> next = new TreeSet<>();
            for (int sense : reached) {
                for (int above : isByPart ? senses.get(sense).wholes() : senses.get(sense).kinds()) {
                    next.add(above);
                }
            }
            reached = next;
        }
        return false;
    }

    /** By the word as it stands, else without its ending. */
    private Set<Integer> senses(String word) {
        Set<Integer> found = new TreeSet<>(words.getOrDefault(word, Set.of()));
        for (String form : List.of(Stems.irregular(word), cut(word, "s", ""), cut(word, "es", ""), cut(word, "ies", "y"), cut(word, "ed", ""),
                cut(word, "d", ""), cut(word, "ied", "y"), cut(word, "ing", ""), cut(word, "ing", "e"))) {
            found.addAll(words.getOrDefault(form, Set.of()));
        }
        return found;
    }

    private static String cut(String word, String ending, String instead) {
        return word.length() > ending.length() + 2 && word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) + instead : "";
    }

    private static boolean points(int[] ids, int id) {
        for (int each : ids) {
            if (each == id) {
                return true;
            }
        }
        return false;
    }
}
