package com.sun.javafx.font.freetype;

import com.sun.javafx.font.CharToGlyphMapper;
import com.sun.javafx.font.FontResource;
import com.sun.javafx.font.FontStrike;
import com.sun.javafx.font.PGFont;
import com.sun.javafx.text.GlyphLayout;
import com.sun.javafx.text.TextRun;

/**
 * Stands in for JavaFX's own class in the tests' class path: sets glyph after glyph by its advance, without Pango's shaping.
 * Enough for Latin text; pictures are taken with the real one.
 */
class PangoGlyphLayout extends GlyphLayout {
    @Override
    public void layout(TextRun run, PGFont font, FontStrike strike, char[] text) {
        FontResource resource = strike.getFontResource();
        int length = run.getLength();
        int[] glyphs = new int[length];
        resource.getGlyphMapper().charsToGlyphs(run.getStart(), length, text, glyphs);
        float[] positions = new float[2 * length + 2];
        int[] characters = new int[length];
        float x = 0;
        for (int i = 0; i < length; i++) {
            characters[i] = i;
            positions[2 * i] = x;
            x += glyphs[i] == CharToGlyphMapper.INVISIBLE_GLYPH_ID ? 0 : resource.getAdvance(glyphs[i], font.getSize());
        }
        positions[2 * length] = x;
        run.shape(length, glyphs, positions, characters);
    }
}
