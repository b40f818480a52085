package app.snowquill.export.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a face takes away or adds between two glyphs: the lookups of GPOS's feature "kern" (pair adjustment, formats 1 and 2, also
 * behind an extension), or the older table kern where there is no such feature. Immutable.
 */
final class KerningPairs {
    private static final int PAIRS = 2;
    private static final int EXTENSION = 9;
    private static final int KERN_FEATURE = 0x6B65726E;

    private final List<List<PairTable>> lookups = new ArrayList<>();

    private KerningPairs() {
    }

    static KerningPairs read(FontTables tables) {
        KerningPairs pairs = new KerningPairs();
        if (tables.has("GPOS")) {
            pairs.readPositions(tables.table("GPOS"));
        }
        if (pairs.lookups.isEmpty() && tables.has("kern")) {
            pairs.lookups.add(List.of(PairTable.old(tables.table("kern"))));
        }
        return pairs;
    }

    /** In the face's units. */
    int between(int left, int right) {
        int sum = 0;
        for (List<PairTable> lookup : lookups) {
            for (PairTable table : lookup) {
                int found = table.between(left, right);
                if (found != PairTable.NOT_HERE) {
                    sum += found;
                    break;
                }
            }
        }
        return sum;
    }

    private void readPositions(FontTables.Table positions) {
        FontTables.Table features = positions.at(6);
        FontTables.Table list = positions.at(8);
        Set<Integer> wanted = new LinkedHashSet<>();
        for (int i = 0; i < features.unsigned(0); i++) {
            if (features.whole(2 + 6 * i) == KERN_FEATURE) {
                FontTables.Table feature = features.at(2 + 6 * i + 4);
                for (int j = 0; j < feature.unsigned(2); j++) {
                    wanted.add(feature.unsigned(4 + 2 * j));
                }
            }
        }
        for (int index : wanted) {
            FontTables.Table lookup = list.at(2 + 2 * index);
            List<PairTable> tables = new ArrayList<>();
            for (int i = 0; i < lookup.unsigned(4); i++) {
                FontTables.Table table = lookup.at(6 + 2 * i);
                int kind = lookup.unsigned(0);
                if (kind == EXTENSION) {
                    kind = table.unsigned(2);
                    table = table.from(table.whole(4));
                }
                if (kind == PAIRS) {
                    tables.add(PairTable.of(table));
                }
            }
            if (!tables.isEmpty()) {
                lookups.add(tables);
            }
        }
    }
}
