package app.snowquill.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as a story says it: "8.15", "half past ten", "nine in the evening", "noon".
 *
 * @param minutes after midnight, 0 to 1439; below 720 where the half of the day is not known
 * @param isHalfKnown whether it is said which half of the day is meant
 */
record ClockTime(int minutes, boolean isHalfKnown) {
    private static final int HALF_DAY = 720;
    private static final String HOUR = "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final Pattern DIGITS = Pattern.compile("(?<![\\d.])(\\d{1,2})[.:]([0-5]\\d)(?!\\d)");
    private static final Pattern PARTS = Pattern.compile("\\b(half|quarter|twenty|ten|five) (past|to) " + HOUR + "\\b");
    private static final Pattern FULL = Pattern.compile("\\b" + HOUR + " (?:o'clock|in the (?:morning|afternoon|evening)|at night|[ap]\\.?m)\\b");
    private static final Pattern AT = Pattern.compile("\\bat " + HOUR + "(?= |$)(?! (?:hundred|thousand|years?|miles?|times|per|feet|knots|and))");
    private static final Pattern LATE = Pattern.compile("\\b(?:afternoon|evening|at night|p\\.?m)\\b");
    private static final Pattern EARLY = Pattern.compile("\\b(?:morning|a\\.?m)\\b");

    /** Empty where none is said. */
    static Optional<ClockTime> in(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (small.matches(".*\\b(?:noon|midday)\\b.*")) {
            return Optional.of(new ClockTime(HALF_DAY, true));
        }
        if (small.matches(".*\\bmidnight\\b.*")) {
            return Optional.of(new ClockTime(0, true));
        }
        Matcher digits = DIGITS.matcher(small);
        if (digits.find()) {
            return Optional.of(at(Integer.parseInt(digits.group(1)), Integer.parseInt(digits.group(2)), small));
        }
        Matcher parts = PARTS.matcher(small);
        if (parts.find()) {
            int part = switch (parts.group(1)) {
                case "half" -> 30;
                case "quarter" -> 15;
                case "twenty" -> 20;
                case "ten" -> 10;
                default -> 5;
            };
            int hour = (int) NumberWords.value(parts.group(3));
            return Optional.of(parts.group(2).equals("past") ? at(hour, part, small) : at(hour + 11, 60 - part, small));
        }
        Matcher full = FULL.matcher(small);
        Matcher bare = AT.matcher(small);
        if (full.find()) {
            return Optional.of(at((int) NumberWords.value(full.group(1)), 0, small));
        }
        return bare.find() ? Optional.of(at((int) NumberWords.value(bare.group(1)), 0, small)) : Optional.empty();
    }

    private static ClockTime at(int hour, int minute, String text) {
        boolean isKnown = hour > 12 && hour < 24 || LATE.matcher(text).find() || EARLY.matcher(text).find();
        int whole = hour >= 13 && hour < 24 ? hour : hour % 12 + (LATE.matcher(text).find() ? 12 : 0);
        return new ClockTime((whole * 60 + minute) % (2 * HALF_DAY), isKnown);
    }

    boolean agreesWith(ClockTime other) {
        return isHalfKnown && other.isHalfKnown ? minutes == other.minutes : minutes % HALF_DAY == other.minutes % HALF_DAY;
    }
}
