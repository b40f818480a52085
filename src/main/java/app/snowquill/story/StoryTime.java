package app.snowquill.story;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        for (DateTimeFormatter format : WITH_TIME) {
            try {
                return Optional.of(LocalDateTime.parse(stripped, format));
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        for (DateTimeFormatter format : DATE_ONLY) {
            try {
                return Optional.of(LocalDateTime.of(LocalDate.parse(stripped, format), LocalTime.NOON));
            } catch (DateTimeParseException e) {
                continue;
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
