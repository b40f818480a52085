package app.snowquill.export;

import java.util.Map;

/** The lengths of a page in Shunn's format; all in twentieths of a point. */
final class ManuscriptPage {
    private static final int MARGIN = 1_440;
    private static final int SINGLE_LINE = 276;
    private static final int DOUBLE_LINE = 2 * SINGLE_LINE;
    private static final double TITLE_HEIGHT = 0.40;
    private static final double THIRD = 1 / 3.0;

    private final PaperSize paper;
    private final int contactLines;

    ManuscriptPage(PaperSize paper, int contactLines) {
        this.paper = paper;
        this.contactLines = contactLines;
    }

    /** The lengths by their names in the resources. */
    Map<String, Integer> lengths() {
        int beforeChapter = down(THIRD, 0);
        return Map.of("page-width", paper.width(), "page-height", paper.height(),
                "text-width", paper.width() - 2 * MARGIN,
                "before-title", down(TITLE_HEIGHT, contactLines * SINGLE_LINE),
                "before-chapter", beforeChapter,
                // The part stands on the line above, so that its first chapter is where every other is.
                "before-part", beforeChapter - DOUBLE_LINE);
    }

    /** Room above a double-spaced line, which has its letters at its foot, so that these stand at {@code share} of the page. */
    private int down(double share, int alreadyUsed) {
        return Math.max(DOUBLE_LINE, (int) (paper.height() * share) - MARGIN - SINGLE_LINE - alreadyUsed);
    }
}
