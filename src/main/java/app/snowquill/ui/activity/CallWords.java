package app.snowquill.ui.activity;

import app.snowquill.pipeline.CallInfo;
import app.snowquill.ui.common.Strings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says a call's figures in words. Immutable. */
final class CallWords {
    static final String NONE = "–";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Strings strings;
    private final ZoneId zone;

    CallWords(Strings strings, ZoneId zone) {
        this.strings = strings;
        this.zone = zone;
    }

    /** "Step 9 · card". A prompt nobody named yet is shown by its own name. */
    String operation(CallInfo call) {
        int step = step(call);
        String who = call.component().startsWith("step-") && step >= 0 ? strings.text("activity.step", step)
                : named("activity.component." + call.component(), call.component());
        return call.stage().isBlank() ? who
                : strings.text("activity.operation", who, named("activity.stage." + call.stage(), call.stage()));
    }

    private String named(String key, String otherwise) {
        String words = strings.orBlank(key);
        return words.isEmpty() ? otherwise.replace('-', ' ') : words;
    }

    /** 0 to 10, or -1. What the author asks for at the page belongs to the draft. */
    static int step(CallInfo call) {
        String component = call.component();
        if (component.matches("step-(\\d|10)")) {
            return Integer.parseInt(component.substring("step-".length()));
        }
        return component.equals("writer") ? 10 : -1;
    }

    /** "09:41:21", or the day where it is not today. */
    String at(CallInfo call, LocalDate today) {
        ZonedDateTime at = call.at().atZone(zone);
        return at.toLocalDate().equals(today) ? TIME.format(at)
                : DateTimeFormatter.ofPattern("d MMM", strings.locale()).format(at);
    }

    /** "20 November 2026, 09:41:21". */
    String wholeTime(CallInfo call) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", strings.locale()).format(call.at().atZone(zone));
    }

    /** "finished", "token limit", "took too long". */
    String ended(CallRow row) {
        if (row.ending() != Ending.FAILED) {
            return strings.of("activity.ending", row.ending());
        }
        String kind = row.call().ending().toLowerCase(Locale.ROOT).replace('_', '-');
        String words = strings.orBlank("activity.failed." + kind);
        return words.isEmpty() ? strings.of("activity.ending", Ending.FAILED) : words;
    }

    String first(CallRow row) {
        return row.call().firstTokenMillis() <= 0 && row.call().tokensOut() == 0 ? NONE
                : seconds(row.call().firstTokenMillis());
    }

    String seconds(double millis) {
        return strings.text("activity.seconds", millis / 1000);
    }

    String speed(double tokensPerSecond) {
        return tokensPerSecond <= 0 ? NONE : strings.text("activity.figure", tokensPerSecond);
    }

    String cache(CallRow row) {
        return row.call().served() == CallInfo.Served.STORE ? strings.text("activity.stored")
                : row.call().served() == CallInfo.Served.SHARED ? strings.text("activity.shared") : percent(row.cachedShare());
    }

    /** "5,772". */
    String count(int number) {
        return strings.text("activity.count", number);
    }

    String percent(double share) {
        return strings.text("activity.percent", Math.round(share * 100));
    }

    /** "740", "29 k", "1.9 M". */
    String tokens(long count) {
        return count < 1_000 ? Long.toString(count) : count < 1_000_000 ? strings.text("activity.thousand", Math.round(count / 1e3))
                : strings.text("activity.million", count / 1e6);
    }

    /** "45 s", "18 min 40 s", "2 h 5 min". */
    String duration(long millis) {
        long seconds = Math.max(0, Math.round(millis / 1000.0));
        return seconds < 60 ? strings.text("activity.duration-s", seconds)
                : seconds < 3600 ? strings.text("activity.duration-min", seconds / 60, seconds % 60)
                : strings.text("activity.duration-h", seconds / 3600, seconds % 3600 / 60);
    }

    /** "45 s", "16 min": as exact as an estimate is. */
    String roughly(long millis) {
        return millis < 60_000 ? duration(millis) : millis < 3_600_000 ? strings.text("activity.minutes", Math.round(millis / 60e3))
                : strings.text("activity.duration-h", millis / 3_600_000, millis % 3_600_000 / 60_000);
    }

    String gigabytes(long bytes) {
        return strings.text("activity.gigabytes", bytes / 1e9);
    }

    String clock(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    String minute(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    ZoneId zone() {
        return zone;
    }
}
