package app.snowquill.ui.history;

import app.snowquill.pipeline.DocumentInfo.Origin;
import app.snowquill.pipeline.PastVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Gathers the saves of one spell of typing into one row: the last of them stands for all. Stateless. */
final class WritingSpells {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private WritingSpells() {
    }

    /** @param newestFirst versions, as the result is */
    static List<HistoryEntry> gather(List<PastVersion> newestFirst) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            PastVersion last = newestFirst.get(i);
            PastVersion first = last;
            while (i + 1 < newestFirst.size() && isSameSpell(first, newestFirst.get(i + 1))) {
                first = newestFirst.get(++i);
            }
            entries.add(new HistoryEntry(last, Duration.between(first.at(), last.at()).toMinutes()));
        }
        return entries;
    }

    private static boolean isSameSpell(PastVersion later, PastVersion earlier) {
        return isTyping(later) && isTyping(earlier) && earlier.name().isEmpty() && later.reason().equals(earlier.reason())
                && later.documents().equals(earlier.documents())
                && Duration.between(earlier.at(), later.at()).compareTo(PAUSE) < 0;
    }

    private static boolean isTyping(PastVersion version) {
        return version.origin() == Origin.HAND && !version.repeats() && !version.removed();
    }
}
