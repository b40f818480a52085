package app.snowquill.ui.common.review;

import app.snowquill.ui.common.Strings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Says when something was, the shortest that is clear: the hour today, the day and hour this week, the date before. */
public final class MomentWords {
    private final Strings strings;
    private final ZoneId zone;

    public MomentWords(Strings strings, ZoneId zone) {
        this.strings = strings;
        this.zone = zone;
    }

    public String of(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        LocalDate today = LocalDate.now(zone);
        String pattern = at.toLocalDate().equals(today) ? "HH:mm" : at.toLocalDate().isAfter(today.minusDays(7)) ? "EEE HH:mm"
                : at.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, strings.locale()).format(at);
    }
}
