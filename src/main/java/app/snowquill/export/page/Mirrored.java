package app.snowquill.export.page;

/** Brackets that turn round where text runs from right to left; those of the Unicode data file BidiMirroring that prose has. */
final class Mirrored {
    private static final String PAIRS = "()[]{}<>«»‹›";

    private Mirrored() {
    }

    static int of(int letter) {
        int place = PAIRS.indexOf(letter);
        return place < 0 ? letter : PAIRS.charAt(place ^ 1);
    }
}
