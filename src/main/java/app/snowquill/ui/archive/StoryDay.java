package app.snowquill.ui.archive;

import app.snowquill.story.StoryTime;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a day of the story, or a month or year that stands for its first or last day. Stateless. */
final class StoryDay {
    private static final List<DateTimeFormatter> MONTHS = List.of(of("MMM uuuu"), of("MMMM uuuu"), of("uuuu-MM"));
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /** Which day of a month or year is meant. */
    enum End {
        FIRST, LAST
    }

    private StoryDay() {
    }

    private static DateTimeFormatter of(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
    }

    /** Empty where the text names no day, month or year. */
    static Optional<LocalDate> parse(String text, End end) {
        String stripped = text.strip();
        if (stripped.matches("\\d{1,4}")) {
            Year year = Year.of(Integer.parseInt(stripped));
            return Optional.of(end == End.FIRST ? year.atDay(1) : year.atDay(year.length()));
        }
        for (DateTimeFormatter format : MONTHS) {
            try {
                YearMonth month = YearMonth.parse(stripped, format);
                return Optional.of(end == End.FIRST ? month.atDay(1) : month.atEndOfMonth());
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return StoryTime.parse(stripped).map(moment -> moment.toLocalDate());
    }

    static String month(LocalDate day) {
        return SHOWN.format(day);
    }
}
