package app.snowquill.store.backup;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which backups to keep: the {@code recent} newest ones, and the last one of each of the {@code hours} newest hours that have one, of each of the
 * {@code days} newest days, of each of the {@code months} newest months. Counted by what there is, not by the calendar, so
 * that a book that rests for a year keeps its history. Immutable.
 */
public record Rotation(int recent, int hours, int days, int months, ZoneId zone) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

    public Rotation {
        if (recent < 1 || hours < 0 || days < 0 || months < 0) {
            throw new IllegalArgumentException("A rotation keeps at least one backup.");
        }
    }

    /** The six newest, 24 hours, 30 days, 12 months. */
    public static Rotation usual(ZoneId zone) {
        return new Rotation(6, 24, 30, 12, zone);
    }

    /** Those of {@code made} that may go. The newest is never among them. */
    public Set<Instant> superfluous(Collection<Instant> made) {
        List<Instant> newestFirst = made.stream().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> superfluous = new HashSet<>(newestFirst.subList(Math.min(recent, newestFirst.size()), newestFirst.size()));
        keep(newestFirst, HOUR, hours, superfluous);
        keep(newestFirst, DAY, days, superfluous);
        keep(newestFirst, MONTH, months, superfluous);
        return superfluous;
    }

    private void keep(List<Instant> newestFirst, DateTimeFormatter span, int spans, Set<Instant> superfluous) {
        Map<String, Instant> last = new HashMap<>();
        for (Instant each : newestFirst) {
            String name = span.format(LocalDateTime.ofInstant(each, zone));
            if (!last.containsKey(name) && last.size() < spans) {
                last.put(name, each);
                superfluous.remove(each);
            }
        }
    }
}
