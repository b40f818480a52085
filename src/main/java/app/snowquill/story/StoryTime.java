package app.snowquill.story;

import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads and shows the time in the story, which authors write as "6 Feb 1923, 23:40", as ISO, or as they like. */
public final class StoryTime {
    private static final List<DateTimeFormatter> WITH_TIME = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE_TIME, of("uuuu-MM-dd HH:mm"), of("d MMM uuuu, HH:mm"),
            of("d MMMM uuuu, HH:mm"), of("d MMM uuuu HH:mm"), of("d MMMM uuuu HH:mm"));
    private static final List<DateTimeFormatter> DATE_ONLY = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE, of("d MMM uuuu"), of("d MMMM uuuu"));
    private static final DateTimeFormatter SHOWN = of("d MMM uuuu, HH:mm");

    private StoryTime() {
    }

    private static DateTimeFormatter of(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
    }

    /** The moment that {@code text} names; a date alone is its noon; empty where it is neither. */
    public static Optional<LocalDateTime> parse(String text) {
        String stripped = Texts.orBlank(text);
        return read(stripped, WITH_TIME, LocalDateTime::parse)
                .or(() -> read(stripped, DATE_ONLY, LocalDate::parse).map(date -> LocalDateTime.of(date, LocalTime.NOON)));
    }

    /** Every check of a book asks this of every scene, so a form that does not fit is passed over without an exception. */
    private static <T> Optional<T> read(String text, List<DateTimeFormatter> formats, BiFunction<String, DateTimeFormatter, T> reading) {
        for (DateTimeFormatter format : formats) {
            ParsePosition end = new ParsePosition(0);
            if (format.parseUnresolved(text, end) != null && end.getIndex() == text.length()) {
                try {
                    return Optional.of(reading.apply(text, format));
                } catch (DateTimeParseException e) {
                    continue; // no such day
                }
            }
        }
        return Optional.empty();
    }

    /** "6 Feb 1923, 23:40" where the moment is known, else the text as it is. */
    public static String shown(String text) {
        return parse(text).map(SHOWN::format).orElse(Texts.orBlank(text));
    }

    /** The form that is kept: ISO to the minute where the moment is known, else the text as it is. */
    public static String canonical(String text) {
        return parse(text).map(moment -> moment.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm")))
                .orElse(Texts.orBlank(text));
    }
}
