package app.snowquill.ui.scenes;

import app.snowquill.story.StoryTime;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When a scene happens, as exactly as its author says: a moment, a month or a year. What can't be told stands last.
 *
 * @param at empty where the text names no time
 * @param text as the author wrote it
 */
record StoryMoment(Optional<LocalDateTime> at, Grain grain, String text) implements Comparable<StoryMoment> {
    private static final List<DateTimeFormatter> MONTHS = List.of(of("MMM uuuu"), of("MMMM uuuu"), of("uuuu-MM"));

    enum Grain {
        DAY, MONTH, YEAR, UNKNOWN
    }

    static StoryMoment of(Optional<String> time) {
        String text = time.orElse("").strip();
        Optional<LocalDateTime> day = StoryTime.parse(text);
        if (day.isPresent()) {
            return new StoryMoment(day, Grain.DAY, text);
        }
        for (DateTimeFormatter format : MONTHS) {
            try {
                return new StoryMoment(Optional.of(YearMonth.parse(text, format).atDay(1).atStartOfDay()), Grain.MONTH, text);
            } catch (DateTimeException e) {
                continue;
            }
        }
        return text.matches("\\d{4}") ? new StoryMoment(Optional.of(Year.parse(text).atDay(1).atStartOfDay()), Grain.YEAR, text)
                : new StoryMoment(Optional.empty(), Grain.UNKNOWN, text);
    }

    private static DateTimeFormatter of(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
    }

    /** "3 Jan"; "Nov 1911" in a year other than {@code usualYear}; the author's own words where no time is named. */
    String shown(int usualYear) {
        if (at.isEmpty()) {
            return text;
        }
        String pattern = grain == Grain.YEAR ? "uuuu" : grain == Grain.MONTH || at.get().getYear() != usualYear ? "MMM uuuu" : "d MMM";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at.get());
    }

    @Override
    public int compareTo(StoryMoment other) {
        if (at.isEmpty() || other.at.isEmpty()) {
            return Boolean.compare(at.isEmpty(), other.at.isEmpty());
        }
        return at.get().compareTo(other.at.get());
    }
}
