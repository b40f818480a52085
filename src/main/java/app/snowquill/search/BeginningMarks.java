package app.snowquill.search;

import java.text.Normalizer;
import java.util.List;

/**
 * Finds words that begin with given letters in a text, without its index: a beginning may be that of thousands of words, each with a list of
 * places of its own, and then one of them stands near the start of most texts. Does not know letters that fold to two (ß, æ). Pure.
 */
final class BeginningMarks {
    private BeginningMarks() {
    }

    /**
     * @param folded in small letters without accents
     * @param most marks at most
     * @param reach of the first mark, characters: what stands behind it is not wanted
     */
    static void add(String body, String folded, int part, int most, int reach, List<Mark> marks) {
        int last = body.length();
        int found = 0;
        boolean inside = false;
        for (int i = 0; i < last && found < most; i++) {
            if (!inside && begins(body, i, folded)) {
                int end = end(body, i + folded.length());
                last = found == 0 ? (int) Math.min(last, (long) i + reach) : last;
                marks.add(new Mark(i, end, part));
                found++;
                i = end - 1;
            }
            inside = isLetter(body.charAt(i));
        }
    }

    /** An apostrophe within a word belongs to it. */
    private static int end(String body, int from) {
        int end = from;
        while (end < body.length() && (isLetter(body.charAt(end))
                || fold(body.charAt(end)) == '\'' && end + 1 < body.length() && isLetter(body.charAt(end + 1)))) {
            end++;
        }
        return end;
    }

    private static boolean begins(String body, int at, String folded) {
        if (at + folded.length() > body.length()) {
            return false;
        }
        for (int i = 0; i < folded.length(); i++) {
            if (fold(body.charAt(at + i)) != folded.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char letter) {
        if (letter < 128) {
            return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
        }
        return Character.isLetterOrDigit(letter) || Character.isSurrogate(letter);
    }

    private static char fold(char letter) {
        if (letter < 128) {
            return letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
        }
        if (letter == '\u2019' || letter == '\u2018') {
            return '\'';
        }
        return !Character.isLetter(letter) ? letter
                : Character.toLowerCase(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).charAt(0));
    }
}
