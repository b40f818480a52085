package app.snowquill.ledger;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in figures and in English words up to 999, and lengths of a body. Pure. */
final class Figures {
    private static final List<String> ONES = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    /** A number as the statements' patterns use it. */
    static final String NUMBER = "(?:\\d{1,4}|(?:" + String.join("|", TENS) + ")(?:[- ](?:" + String.join("|", ONES.subList(1, 10))
            + "))?|" + String.join("|", ONES.stream().sorted((a, b) -> b.length() - a.length()).toList()) + ")";
    private static final Pattern FIRST = Pattern.compile("(?<![\\p{L}\\d:])" + NUMBER + "(?![\\p{L}\\d:])");
    private static final Pattern FEET = Pattern.compile("(" + NUMBER + ")[- ]?(?:feet|foot|ft|')(?:[- ]?(" + NUMBER + "))?");
    private static final Pattern METRES = Pattern.compile("(\\d)[.,](\\d\\d?) ?m");
    private static final Pattern CENTIMETRES = Pattern.compile("(\\d{2,3}) ?(?:cm|centimet)");
    private static final double FOOT = 30.48;
    private static final double INCH = 2.54;

    private Figures() {
    }

    /** The first number that stands in a text, "none" and "no" being 0; empty where there is none. */
    static OptionalInt first(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.matches("(?:none|no|nobody|nothing|without)(?:\\b.*)?")) {
            return OptionalInt.of(0);
        }
        Matcher matcher = FIRST.matcher(small);
        return matcher.find() ? OptionalInt.of(number(matcher.group())) : OptionalInt.empty();
    }

    /** @param text as {@link #NUMBER} matches it */
    static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int ones = ONES.indexOf(text);
        if (ones >= 0) {
            return ones;
        }
        String[] parts = text.split("[- ]");
        return 10 * (TENS.indexOf(parts[0]) + 2) + (parts.length > 1 ? ONES.indexOf(parts[1]) : 0);
    }

    /** Text without its numbers. */
    static String without(String text) {
        return FIRST.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    /** Centimetres of "six feet", "five foot two", "1.82 m". */
    static OptionalDouble height(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        Matcher feet = FEET.matcher(small);
        if (feet.find()) {
            return OptionalDouble.of(number(feet.group(1)) * FOOT + (feet.group(2) == null ? 0 : number(feet.group(2)) * INCH));
        }
        Matcher centimetres = CENTIMETRES.matcher(small);
        if (centimetres.find()) {
            return OptionalDouble.of(Double.parseDouble(centimetres.group(1)));
        }
        Matcher metres = METRES.matcher(small);
        return metres.find() ? OptionalDouble.of(100 * Double.parseDouble(metres.group(1) + "." + metres.group(2))) : OptionalDouble.empty();
    }
}
