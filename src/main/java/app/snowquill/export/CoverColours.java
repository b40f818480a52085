package app.snowquill.export;

import java.awt.Color;

/** The colours of a drawn cover: a sky that lightens downwards, a light in it, and the land before it, far to near. */
enum CoverColours {
    NIGHT(0x10203A, 0x3E5C86, 0xF2E6C4, 0x2E4468, 0x0A1424, 0xF5EFE0),
    DAWN(0x4A2A48, 0xE2957A, 0xFBE3B4, 0x8A4A5E, 0x24142C, 0xFFF3E2),
    SEA(0x0E3B43, 0x5FA3A0, 0xF4EBD0, 0x2C6A70, 0x06222A, 0xF3F6EC),
    FOREST(0x1D3326, 0x8FA873, 0xF3EBC6, 0x46633F, 0x0D1C14, 0xF6F3E2),
    EMBER(0x3A1216, 0xC4643C, 0xFAD9A0, 0x7E2E26, 0x1A090C, 0xFBEEDD),
    WINTER(0x44566B, 0xB9C8D3, 0xFFFFFF, 0x7389A0, 0x1B2938, 0xFFFFFF),
    PLUM(0x2A1E46, 0x8E7AB5, 0xF4E3D2, 0x57458A, 0x140D26, 0xF5F0FA),
    SAND(0x5A4632, 0xD9B98A, 0xFFF4D8, 0x94734C, 0x2A1D12, 0xFFF8E8);

    private final Color top;
    private final Color horizon;
    private final Color light;
    private final Color far;
    private final Color near;
    private final Color letters;

    CoverColours(int top, int horizon, int light, int far, int near, int letters) {
        this.top = new Color(top);
        this.horizon = new Color(horizon);
        this.light = new Color(light);
        this.far = new Color(far);
        this.near = new Color(near);
        this.letters = new Color(letters);
    }

    /** @param depth from 0 at the top to 1 at the horizon */
    Color sky(double depth) {
        return between(top, horizon, depth);
    }

    /** @param nearness from 0 for the farthest hill to 1 for the nearest */
    Color land(double nearness) {
        return between(far, near, nearness);
    }

    Color light() {
        return light;
    }

    Color letters() {
        return letters;
    }

    private static Color between(Color from, Color to, double share) {
        return new Color((int) Math.round(from.getRed() + (to.getRed() - from.getRed()) * share),
                (int) Math.round(from.getGreen() + (to.getGreen() - from.getGreen()) * share),
                (int) Math.round(from.getBlue() + (to.getBlue() - from.getBlue()) * share));
    }
}
