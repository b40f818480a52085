package app.snowquill.export.page;

import java.util.HashMap;
import java.util.Map;

/** One table of pairs of glyphs. Immutable. */
interface PairTable {
    /** Said of a pair that the table knows nothing of. */
    int NOT_HERE = Integer.MIN_VALUE;

    int between(int left, int right);

    static PairTable of(FontTables.Table table) {
        int format = table.unsigned(0);
        int first = table.unsigned(4);
        int second = table.unsigned(6);
        int advancePlace = 2 * Integer.bitCount(first & 3);
        int valueSize = 2 * Integer.bitCount(first & 0xFF) + 2 * Integer.bitCount(second & 0xFF);
        if ((first & 4) == 0) {
            return (left, right) -> NOT_HERE;
        }
        Map<Integer, Integer> covered = covered(table.at(2));
        if (format == 1) {
            Map<Integer, Integer> pairs = new HashMap<>();
            covered.forEach((glyph, index) -> {
                FontTables.Table set = table.at(10 + 2 * index);
                for (int i = 0; i < set.unsigned(0); i++) {
                    int record = 2 + i * (2 + valueSize);
                    pairs.putIfAbsent(glyph << 16 | set.unsigned(record), set.signed(record + 2 + advancePlace));
                }
            });
            return (left, right) -> pairs.getOrDefault(left << 16 | right, NOT_HERE);
        }
        Map<Integer, Integer> lefts = classes(table.at(8));
        Map<Integer, Integer> rights = classes(table.at(10));
        int width = table.unsigned(14);
        return (left, right) -> covered.containsKey(left) ? table.signed(16 + advancePlace
                + valueSize * (lefts.getOrDefault(left, 0) * width + rights.getOrDefault(right, 0))) : NOT_HERE;
    }

    /** The table kern of version 0, format 0. */
    static PairTable old(FontTables.Table kern) {
        Map<Integer, Integer> pairs = new HashMap<>();
        int count = kern.unsigned(4 + 6);
        for (int i = 0; i < count; i++) {
            int pair = 18 + 6 * i;
            pairs.put(kern.whole(pair), kern.signed(pair + 4));
        }
        return (left, right) -> pairs.getOrDefault(left << 16 | right, NOT_HERE);
    }

    private static Map<Integer, Integer> covered(FontTables.Table coverage) {
        Map<Integer, Integer> indexes = new HashMap<>();
        for (int i = 0; i < coverage.unsigned(2); i++) {
            if (coverage.unsigned(0) == 1) {
                indexes.put(coverage.unsigned(4 + 2 * i), i);
            } else {
                int first = coverage.unsigned(4 + 6 * i);
                for (int glyph = first; glyph <= coverage.unsigned(6 + 6 * i); glyph++) {
                    indexes.put(glyph, coverage.unsigned(8 + 6 * i) + glyph - first);
                }
            }
        }
        return indexes;
    }

    private static Map<Integer, Integer> classes(FontTables.Table definition) {
        Map<Integer, Integer> classes = new HashMap<>();
        if (definition.unsigned(0) == 1) {
            for (int i = 0; i < definition.unsigned(4); i++) {
                classes.put(definition.unsigned(2) + i, definition.unsigned(6 + 2 * i));
            }
            return classes;
        }
        for (int i = 0; i < definition.unsigned(2); i++) {
            int range = 4 + 6 * i;
            for (int glyph = definition.unsigned(range); glyph <= definition.unsigned(range + 2); glyph++) {
                classes.put(glyph, definition.unsigned(range + 4));
            }
        }
        return classes;
    }
}
