package app.snowquill.export;

import java.util.Map;

/**
 * The lengths of a small book's page, in twentieths of a point: half a Letter sheet (5.5 by 8.5 inches) or half an A4 sheet (A5).
 * The text is a whole number of lines high, and whatever stands apart keeps to the lines, so that facing pages agree.
 */
final class BookPage {
    /** 10.5 on 14 points. */
    static final int LINE = 280;
    private static final int TOP = 1_080;
    private static final int LEAST_BOTTOM = 1_000;
    private static final double INNER = 0.140;
    private static final double OUTER = 0.110;

    private final int width;
    private final int height;

    BookPage(PaperSize paper) {
        width = paper == PaperSize.LETTER ? 7_920 : 8_391;
        height = paper == PaperSize.LETTER ? 12_240 : 11_906;
    }

    /** The lengths by their names in the resources. */
    Map<String, Integer> lengths() {
        int lines = (height - TOP - LEAST_BOTTOM) / LINE;
        int bottom = height - TOP - lines * LINE;
        return Map.ofEntries(Map.entry("page-width", width), Map.entry("page-height", height),
                Map.entry("top", TOP), Map.entry("bottom", bottom), Map.entry("bottom-to-foot", bottom / 2),
                Map.entry("foot-height", bottom - bottom / 2),
                Map.entry("inner", (int) (width * INNER)), Map.entry("outer", (int) (width * OUTER)),
                Map.entry("before-title", lines / 4 * LINE), Map.entry("before-leaf", lines / 4 * LINE),
                Map.entry("before-chapter", lines / 6 * LINE), Map.entry("before-copyright", (lines - 12) * LINE));
    }
}
