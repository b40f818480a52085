package app.snowquill.export;

/** The length as an editor wants it: novels to the nearest thousand words, shorter works to the nearest hundred. */
final class RoundedWords {
    private static final int NOVEL = 17_500;

    private RoundedWords() {
    }

    static int of(int words) {
        int unit = words >= NOVEL ? 1_000 : 100;
        return words < 50 ? words : (words + unit / 2) / unit * unit;
    }
}
