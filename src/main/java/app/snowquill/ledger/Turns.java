package app.snowquill.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns of speech made plain, so that "behind bars" and "in prison" are laid side by side as one. Pure. */
final class Turns {
    private static final List<Map.Entry<String, String>> TURNS = LedgerWords.pairs("rewrites").entrySet().stream()
            .sorted(Comparator.comparing((Map.Entry<String, String> each) -> -each.getKey().length()).thenComparing(Map.Entry::getKey)).toList();

    private Turns() {
    }

    /** The same value in small letters with its turns of speech made plain words. */
    static String plain(String value) {
        String padded = " " + value.toLowerCase(Locale.ROOT).replace('’', '\'').strip() + " ";
        for (Map.Entry<String, String> turn : TURNS) {
            int at = padded.indexOf(turn.getKey());
            if (at > 0 && !Character.isLetter(padded.charAt(at - 1)) && !Character.isLetter(padded.charAt(at + turn.getKey().length()))) {
                padded = padded.replace(turn.getKey(), turn.getValue());
            }
        }
        return padded.strip();
    }
}
