package app.snowquill.search;

import java.text.Normalizer;
import java.util.List;

/** Finds words that begin with given letters in a text, without its index: a beginning may be that of thousands of words,
 * and then stands near the start of most texts. Pure. */
final class BeginningMarks {
    private BeginningMarks() {
    }

    /** @param folded in small letters without accents */
    static void add(String body, String folded, int part, int most, List<Mark> marks) {
        int found = 0;
        boolean inside = false;
        for (int i = 0; i < body.length() && found < most; i++) {
            if (!inside && begins(body, i, folded)) {
                int end = i + folded.length();
                while (end < body.length() && isLetter(body.charAt(end))) {
                    end++;
                }
                marks.add(new Mark(i, end, part));
                found++;
                i = end - 1;
            }
            inside = isLetter(body.charAt(i));
        }
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
