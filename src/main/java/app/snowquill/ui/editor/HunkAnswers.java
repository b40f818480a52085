package app.snowquill.ui.editor;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the author has said so far of each change, and which is looked at. Lives as long as its diff is shown; one thread. */
final class HunkAnswers {
    enum Answer {
        OPEN, ACCEPTED, REFUSED
    }

    private final Map<Integer, Answer> said = new TreeMap<>();
    private int current;

    HunkAnswers(int changes) {
        for (int i = 0; i < changes; i++) {
            said.put(i, Answer.OPEN);
        }
    }

    Answer of(int change) {
        return said.get(change);
    }

    int current() {
        return current;
    }

    /** Looks at another change. Where there is none so far, nothing happens. */
    void look(int change) {
        current = said.containsKey(change) ? change : current;
    }

    /** Answers a change and goes on to the next that is open, from the beginning where there is none behind it. */
    void say(int change, Answer answer) {
        said.put(change, answer);
        current = change;
        for (int i = 1; i <= said.size() && answer != Answer.OPEN; i++) {
            int next = (change + i) % said.size();
            if (said.get(next) == Answer.OPEN) {
                current = next;
                return;
            }
        }
    }

    Map<Answer, Integer> counts() {
        Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
        for (Answer answer : Answer.values()) {
            counts.put(answer, (int) said.values().stream().filter(answer::equals).count());
        }
        return counts;
    }

    int size() {
        return said.size();
    }

    boolean isSettled() {
        return !said.containsValue(Answer.OPEN);
    }

    /** @param withOpen whether what is open is taken as well */
    Set<Integer> taken(boolean withOpen) {
        Set<Integer> taken = new TreeSet<>();
        said.forEach((change, answer) -> {
            if (answer == Answer.ACCEPTED || withOpen && answer == Answer.OPEN) {
                taken.add(change);
            }
        });
        return taken;
    }
}
