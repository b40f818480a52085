package app.snowquill.export;

import java.util.Locale;

/** The length as an editor wants it: novels to the nearest thousand words, shorter works to the nearest hundred. */
final class RoundedWords {
    private static final int NOVEL = 17_500;

    private RoundedWords() {
    }

    static String about(int words) {
        return String.format(Locale.US, words == 1 ? "about %,d word" : "about %,d words", round(words));
    }

    private static int round(int words) {
        int unit = words >= NOVEL ? 1_000 : 100;
        return words < 50 ? words : (words + unit / 2) / unit * unit;
    }
}
