package app.snowquill.export.page;

import java.util.HashMap;
import java.util.Map;

/** Which glyph stands for a letter: the table cmap in its formats 4 and 12. Immutable. */
final class GlyphMap {
    private static final int BASIC_PLANE = 0x10000;

    private final char[] basic = new char[BASIC_PLANE];
    private final Map<Integer, Integer> others = new HashMap<>();

    GlyphMap(FontTables.Table cmap) {
        int count = cmap.unsigned(2);
        for (int i = 0; i < count; i++) {
            FontTables.Table table = cmap.from(cmap.whole(4 + 8 * i + 4));
            boolean unicode = cmap.unsigned(4 + 8 * i) != 1;
            if (unicode && table.unsigned(0) == 4) {
                readSegments(table);
            } else if (unicode && table.unsigned(0) == 12) {
                readGroups(table);
            }
        }
    }

    /** 0 where there is none. */
    int of(int letter) {
        return letter < BASIC_PLANE ? basic[letter] : others.getOrDefault(letter, 0);
    }

    private void readSegments(FontTables.Table table) {
        int doubled = table.unsigned(6);
        for (int i = 0; i < doubled; i += 2) {
            int last = table.unsigned(14 + i);
            int first = table.unsigned(16 + doubled + i);
            int delta = table.unsigned(16 + 2 * doubled + i);
            int rangePlace = 16 + 3 * doubled + i;
            int range = table.unsigned(rangePlace);
            for (int letter = first; letter <= last && letter < 0xFFFF; letter++) {
                int glyph = range == 0 ? letter : table.unsigned(rangePlace + range + 2 * (letter - first));
                basic[letter] = (char) (glyph == 0 ? 0 : glyph + delta);
            }
        }
    }

    private void readGroups(FontTables.Table table) {
        int groups = table.whole(12);
        for (int i = 0; i < groups; i++) {
            int group = 16 + 12 * i;
            int first = table.whole(group);
            for (int letter = first; letter <= table.whole(group + 4); letter++) {
                int glyph = table.whole(group + 8) + letter - first;
                if (letter < BASIC_PLANE) {
                    basic[letter] = (char) glyph;
                } else {
                    others.put(letter, glyph);
                }
            }
        }
    }
}
