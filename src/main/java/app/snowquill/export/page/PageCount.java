package app.snowquill.export.page;

/** Counts pages: their sides, and their numbers in the front and in the body. One layout, one thread. */
final class PageCount {
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};

    private int all;
    private int number;
    private Opening.Section section = Opening.Section.BODY;

    boolean needsBlank(Opening opening) {
        Side next = all % 2 == 0 ? Side.RECTO : Side.VERSO;
        return opening.place() == Opening.Place.RIGHT_HAND && next == Side.VERSO
                || opening.place() == Opening.Place.LEFT_HAND && next == Side.RECTO;
    }

    /** Counts one page more and gives its opening and side. */
    Numbered next(Opening opening) {
        all++;
        boolean bodyBegins = opening.section() == Opening.Section.BODY && section == Opening.Section.FRONT;
        if (opening.section() != Opening.Section.SAME) {
            section = opening.section();
        }
        number = bodyBegins ? 1 : number + 1;
        return new Numbered(opening, side());
    }

    int number() {
        return number;
    }

    Side side() {
        return all % 2 == 1 ? Side.RECTO : Side.VERSO;
    }

    /** As a reader sees it. */
    String label() {
        return section == Opening.Section.FRONT && number < 100 ? TENS[number / 10] + ONES[number % 10] : Integer.toString(number);
    }

    /** A page that was counted. */
    record Numbered(Opening opening, Side side) {
    }
}
