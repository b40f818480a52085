package app.snowquill.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/** The word lists of this room, from {@code words.properties}. Immutable. */
final class LedgerWords {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("app.snowquill.ledger.words", Locale.ROOT);

    private LedgerWords() {
    }

    static Set<String> set(String key) {
        return Set.copyOf(new HashSet<>(list(BUNDLE.getString(key), ",")));
    }

    /** In the order of the file. */
    static List<String> ordered(String key) {
        return list(BUNDLE.getString(key), ",");
    }

    /** Groups parted by semicolons, of words parted by commas. */
    static List<Set<String>> groups(String key) {
        return list(BUNDLE.getString(key), ";").stream().map(group -> Set.copyOf(list(group, ","))).toList();
    }

    /** Axes parted by semicolons, of groups parted by strokes, of words parted by commas. */
    static List<List<Set<String>>> axes(String key) {
        return list(BUNDLE.getString(key), ";").stream()
                .map(axis -> list(axis, "/").stream().map(group -> Set.copyOf(list(group, ","))).toList()).toList();
    }

    /** For each word after a colon the one before it. */
    static Map<String, String> synonyms(String key) {
        Map<String, String> canonical = new HashMap<>();
        for (String line : list(BUNDLE.getString(key), ";")) {
            String[] sides = line.split(":");
            list(sides[1], ",").forEach(word -> canonical.put(word, sides[0].strip()));
        }
        return Map.copyOf(canonical);
    }

    /** Rows parted by semicolons, of cells parted by a space, by their first cell. */
    static Map<String, List<String>> table(String key) {
        Map<String, List<String>> rows = new HashMap<>();
        for (String line : list(BUNDLE.getString(key), ";")) {
            List<String> cells = list(line, " ");
            rows.put(cells.get(0), cells.subList(1, cells.size()));
        }
        return Map.copyOf(rows);
    }

    /** For each turn of speech what it is made, both sides of an equals sign, rows parted by semicolons. */
    static Map<String, String> pairs(String key) {
        Map<String, String> pairs = new HashMap<>();
        for (String row : list(BUNDLE.getString(key), ";")) {
            String[] sides = row.split("=");
            pairs.put(sides[0].strip(), sides[1].strip());
        }
        return Map.copyOf(pairs);
    }

    private static List<String> list(String text, String by) {
        return Arrays.stream(text.split(by)).map(String::strip).filter(entry -> !entry.isEmpty()).toList();
    }
}
