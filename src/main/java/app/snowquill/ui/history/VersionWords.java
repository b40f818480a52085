package app.snowquill.ui.history;

import app.snowquill.pipeline.PastVersion;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.history.HistoryViewModel.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What is said of a version in the list and over its side. On the window's thread. */
final class VersionWords {
    private final Strings strings;
    private final Clock clock;

    /** @param clock in the author's time zone */
    VersionWords(Strings strings, Clock clock) {
        this.strings = strings;
        this.clock = clock;
    }

    String title(PastVersion version, Scope scope, boolean newest) {
        return !version.name().isEmpty() ? version.name() : newest ? strings.text("history.now") : number(version, scope);
    }

    /** "r70" for a text, "c70" for the book. */
    String number(PastVersion version, Scope scope) {
        return strings.text(scope == Scope.BOOK ? "history.change-number" : "history.number", Long.toString(version.id()));
    }

    /** "You · 14 minutes of writing", "Writer · continued". */
    String detail(HistoryEntry entry) {
        String what = entry.minutes() > 0 ? strings.text("history.minutes", entry.minutes()) : entry.version().reason();
        return what.isBlank() ? who(entry.version()) : strings.text("history.who-what", who(entry.version()), what);
    }

    String size(PastVersion version, Scope scope) {
        return scope == Scope.BOOK ? strings.text("history.texts", version.documents().size())
                : strings.text("history.count", version.words());
    }

    /** "You · yesterday 21:40 · 964 words". */
    String side(PastVersion version, Scope scope) {
        String when = strings.text("history.day-hour", dayWord(version), hour(version));
        return scope == Scope.BOOK ? strings.text("history.who-what", who(version), when)
                : strings.text("history.side", who(version), when, version.words());
    }

    /** "Backup 10 minutes ago." */
    String backup(Instant made) {
        long minutes = Math.max(0, ChronoUnit.MINUTES.between(made, clock.instant()));
        return minutes < 60 ? strings.text("history.backup-minutes", minutes)
                : minutes < 24 * 60 ? strings.text("history.backup-hours", minutes / 60)
                : strings.text("history.backup-days", minutes / (24 * 60));
    }

    /** The heading a version stands under. */
    String day(PastVersion version) {
        long days = daysAgo(version);
        return strings.text(days <= 0 ? "history.today" : days == 1 ? "history.yesterday" : days <= 7 ? "history.week"
                : "history.earlier");
    }

    /** The shortest that is clear under its heading. */
    String time(PastVersion version) {
        long days = daysAgo(version);
        return days <= 1 ? hour(version) : days < 7 ? format("EEE", version) : date(version);
    }

    Ikon icon(PastVersion version) {
        if (!version.name().isEmpty()) {
            return Feather.BOOKMARK;
        }
        return version.removed() ? Feather.TRASH_2 : version.repeats() ? Feather.ROTATE_CCW : switch (version.origin()) {
            case HAND -> Feather.FEATHER;
            case AGENT -> Feather.CPU;
            case IMPORT -> Feather.DOWNLOAD;
        };
    }

    private String who(PastVersion version) {
        return switch (version.origin()) {
            case HAND -> strings.text("history.you");
            case AGENT -> version.agent().isBlank() ? strings.text("history.agent") : version.agent();
            case IMPORT -> strings.text("history.import");
        };
    }

    private String dayWord(PastVersion version) {
        long days = daysAgo(version);
        return days <= 0 ? strings.text("history.side-today") : days == 1 ? strings.text("history.side-yesterday") : date(version);
    }

    private String date(PastVersion version) {
        return format(at(version).getYear() == LocalDate.now(clock).getYear() ? "d MMM" : "d MMM yyyy", version);
    }

    private String hour(PastVersion version) {
        return format("HH:mm", version);
    }

    private String format(String pattern, PastVersion version) {
        return DateTimeFormatter.ofPattern(pattern, strings.locale()).format(at(version));
    }

    private ZonedDateTime at(PastVersion version) {
        return version.at().atZone(clock.getZone());
    }

    private long daysAgo(PastVersion version) {
        return ChronoUnit.DAYS.between(at(version).toLocalDate(), LocalDate.now(clock));
    }
}
