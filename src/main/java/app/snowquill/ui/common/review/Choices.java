package app.snowquill.ui.common.review;

import app.snowquill.pipeline.WaitingVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the author has said so far of each change of a waiting version. Lives as long as the version is shown; one thread. */
final class Choices {
    enum Choice {
        OPEN, TAKEN, KEPT
    }

    private final List<Integer> changes;
    private final Map<Integer, Choice> said = new TreeMap<>();
    private final Runnable changed;

    /** @param changed told after each answer */
    Choices(WaitingVersion version, Runnable changed) {
        this.changes = List.copyOf(version.changes());
        this.changed = changed;
    }

    /** Places of the changes among the version's passages. */
    List<Integer> changes() {
        return changes;
    }

    Choice of(int change) {
        return said.getOrDefault(change, Choice.OPEN);
    }

    void say(int change, Choice choice) {
        said.put(change, choice);
        changed.run();
    }

    int count(Choice choice) {
        return (int) changes.stream().filter(change -> of(change) == choice).count();
    }

    Set<Integer> taken() {
        Set<Integer> taken = new TreeSet<>(changes);
        taken.removeIf(change -> of(change) != Choice.TAKEN);
        return taken;
    }

    /** What is taken if the author is done now: everything before the first answer, after it what was taken. */
    Set<Integer> wanted() {
        return count(Choice.OPEN) == changes.size() ? Set.copyOf(changes) : taken();
    }
}
