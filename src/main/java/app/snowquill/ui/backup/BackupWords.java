package app.snowquill.ui.backup;

import app.snowquill.pipeline.BackupDifference;
import app.snowquill.pipeline.BackupInfo;
import app.snowquill.ui.common.Strings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Times, sizes and differences in words. Immutable. */
record BackupWords(Strings strings, ZoneId zone, LocalDate today) {
    static BackupWords now(Strings strings) {
        ZoneId zone = ZoneId.systemDefault();
        return new BackupWords(strings, zone, LocalDate.now(zone));
    }

    LocalDate day(BackupInfo backup) {
        return at(backup).toLocalDate();
    }

    /** "Today", "Yesterday", "20 November", "20 November 2025". */
    String day(LocalDate day) {
        if (day.equals(today)) {
            return strings.text("backup.today");
        }
        if (day.equals(today.minusDays(1))) {
            return strings.text("backup.yesterday");
        }
        return DateTimeFormatter.ofPattern(day.getYear() == today.getYear() ? "d MMMM" : "d MMMM yyyy", strings.locale())
                .format(day);
    }

    String time(BackupInfo backup) {
        return DateTimeFormatter.ofPattern("HH:mm", strings.locale()).format(at(backup));
    }

    String dayAndTime(BackupInfo backup) {
        return dayAndTime(backup.made());
    }

    String dayAndTime(Instant moment) {
        ZonedDateTime at = moment.atZone(zone);
        return strings.text("backup.day-and-time", day(at.toLocalDate()), DateTimeFormatter.ofPattern("HH:mm", strings.locale()).format(at));
    }

    /** How much it holds, where that is known, and its size. */
    String extent(BackupInfo backup) {
        String size = backup.bytes() < 1_000_000 ? strings.text("backup.kilobytes", Math.max(1, backup.bytes() / 1_000))
                : strings.text("backup.megabytes", backup.bytes() / 1e6);
        return backup.words().isEmpty() ? size
                : strings.text("backup.extent", backup.words().getAsInt(), backup.scenes().orElse(0), size);
    }

    String difference(BackupDifference difference) {
        if (difference.isNone()) {
            return strings.text("backup.same");
        }
        return strings.text("backup.differs", difference.scenes().size(), difference.others(),
                difference.words() == 0 ? 0 : difference.words() > 0 ? 1 : -1, Math.abs(difference.words()));
    }

    private ZonedDateTime at(BackupInfo backup) {
        return backup.made().atZone(zone);
    }
}
