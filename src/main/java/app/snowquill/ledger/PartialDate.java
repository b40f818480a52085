package app.snowquill.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A date of which only some parts may be known: "1911", "3 May", "in March 1919", "on Monday".
 *
 * @param year 0 where it is not said
 * @param month 1 to 12, or 0
 * @param day 1 to 31, or 0
 * @param weekday 1 to 7, or 0
 * @param season 1 for spring to 4 for winter, or 0
 */
record PartialDate(int year, int month, int day, int weekday, int season) {
    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final List<String> WEEKDAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> DAYS = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
            "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
            "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
            "twenty-ninth", "thirtieth", "thirty-first");
    private static final Pattern NAMED_DAY = Pattern.compile("\\b(?:" + DAYS.stream().sorted(Comparator.comparingInt(String::length).reversed()).collect(Collectors.joining("|")) + ")\\b");
    private static final Pattern ISO = Pattern.compile("(\\d{3,4})-(\\d\\d)(?:-(\\d\\d))?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1\\d{3}|2[01]\\d\\d)(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)");

    /** Empty where nothing of a date is said. */
    static Optional<PartialDate> of(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        Matcher iso = ISO.matcher(small);
        if (iso.find()) {
            return Optional.of(new PartialDate(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)),
                    iso.group(3) == null ? 0 : Integer.parseInt(iso.group(3)), 0, 0));
        }
        small = withFigures(small);
        int month = 0;
        int weekday = 0;
        int season = 0;
        for (String word : small.split("[^\\p{L}]+")) {
            for (int i = 0; i < MONTHS.size() && month == 0; i++) {
                month = word.equals(MONTHS.get(i)) || word.equals(MONTHS.get(i).substring(0, 3)) || word.equals("sept") && i == 8 ? i + 1 : 0;
            }
            season = season == 0 ? SEASONS.indexOf(word) + 1 : season;
            weekday = weekday == 0 ? WEEKDAYS.indexOf(word) + 1 : weekday;
        }
        OptionalInt year = number(YEAR, small);
        OptionalInt day = month == 0 ? OptionalInt.empty() : number(DAY, YEAR.matcher(small).replaceAll(" "));
        PartialDate date = new PartialDate(year.orElse(0), month, day.orElse(0), weekday, season);
        return date.equals(new PartialDate(0, 0, 0, 0, 0)) ? Optional.empty() : Optional.of(date);
    }

    /** "The eighth of February", "May the twenty-first" with the day in figures. */
    private static String withFigures(String text) {
        return NAMED_DAY.matcher(text).replaceAll(day -> Integer.toString(DAYS.indexOf(day.group()) + 1));
    }

    private static OptionalInt number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** Whether no part that both say is another. */
    boolean agreesWith(PartialDate other) {
        return agree(year, other.year) && agree(month, other.month) && agree(day, other.day) && agree(weekday, other.weekday)
                && agree(season, other.season) && isIn(season, other.month) && isIn(other.season, month);
    }

    /** Spring is March to June, for it ends within that month; so the others. */
    private static boolean isIn(int season, int month) {
        return season == 0 || month == 0 || (month - 3 * season + 12) % 12 <= 3;
    }

    private static boolean agree(int one, int other) {
        return one == 0 || other == 0 || one == other;
    }
}
