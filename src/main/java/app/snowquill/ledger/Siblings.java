package app.snowquill.ledger;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many brothers and sisters somebody is said to have. Pure. */
final class Siblings {
    private static final Pattern ONE_OF = Pattern.compile("(?:\\p{L}+est|one|second|third|fourth|fifth|last|first) of (" + Figures.NUMBER + ")(?: children| siblings)?");

    private Siblings() {
    }

    /** 0 of an only child, 4 of "the youngest of five"; empty where it is not said in this way. */
    static OptionalInt number(String value) {
        String small = value.toLowerCase(Locale.ROOT);
        if (small.contains("only child") || small.matches("(?:none|no|neither|without)(?:\\b.*)?")) {
            return OptionalInt.of(0);
        }
        Matcher oneOf = ONE_OF.matcher(small);
        if (oneOf.find()) {
            return OptionalInt.of(Figures.number(oneOf.group(1)) - 1);
        }
        return small.contains("brother") && small.contains("sister") ? OptionalInt.empty() : Figures.first(small);
    }
}
