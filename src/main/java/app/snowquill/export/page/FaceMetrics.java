package app.snowquill.export.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How wide the letters of one face are, and how near they stand to one another. Read from the tables cmap, hmtx, kern and GPOS of
 * a TrueType file, as the OpenType specification 1.9 has them. Not safe for two threads: it remembers pairs.
 */
final class FaceMetrics {
    private static final int REMEMBERED = 1 << 14;

    private final double unitsPerEm;
    private final GlyphMap glyphs;
    private final int[] advances;
    private final KerningPairs pairs;
    private final int[] knownPairs = new int[REMEMBERED];
    private final short[] knownKerns = new short[REMEMBERED];

    private FaceMetrics(FontTables tables) {
        FontTables.Table head = tables.table("head");
        unitsPerEm = head.unsigned(18);
        glyphs = new GlyphMap(tables.table("cmap"));
        int measured = tables.table("hhea").unsigned(34);
        int count = tables.table("maxp").unsigned(4);
        FontTables.Table widths = tables.table("hmtx");
        advances = new int[count];
        for (int glyph = 0; glyph < count; glyph++) {
            advances[glyph] = widths.unsigned(4 * Math.min(glyph, measured - 1));
        }
        pairs = KerningPairs.read(tables);
    }

    static FaceMetrics of(Face face) {
        try (InputStream in = face.open()) {
            return new FaceMetrics(new FontTables(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(int letter) {
        return glyphs.of(letter) != 0;
    }

    /** In ems. */
    double advance(int letter) {
        return advances[glyphs.of(letter)] / unitsPerEm;
    }

    /** What is added between two letters, in ems; mostly 0 or less. */
    double kern(int first, int second) {
        int left = glyphs.of(first);
        int right = glyphs.of(second);
        int key = (left << 16 | right) + 1;
        int slot = (key * 0x9E3779B1) >>> 18;
        if (knownPairs[slot] != key) {
            knownPairs[slot] = key;
            knownKerns[slot] = (short) pairs.between(left, right);
        }
        return knownKerns[slot] / unitsPerEm;
    }
}
