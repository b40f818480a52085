package app.snowquill.engine.running;

import app.snowquill.engine.Urgency;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Those who wait to write, in the order they will: what an author waits for before what a run works through, but after
 * three of those in a row one of the others, so that a run goes on. Guarded by its owner's lock.
 *
 * @param <T> what waits
 */
public final class Turns<T> {
    private static final int MOST_IN_A_ROW = 3;

    private final Deque<T> interactive = new ArrayDeque<>();
    private final Deque<T> queued = new ArrayDeque<>();
    private int inARow;

    public void add(T one, Urgency urgency) {
        (urgency == Urgency.INTERACTIVE ? interactive : queued).add(one);
    }

    /** @return whether it still waited */
    public boolean remove(T one) {
        return interactive.remove(one) || queued.remove(one);
    }

    public boolean isEmpty() {
        return interactive.isEmpty() && queued.isEmpty();
    }

    public List<T> all() {
        List<T> all = new ArrayList<>(interactive);
        all.addAll(queued);
        return all;
    }

    /** Takes out the one whose turn it is; somebody must wait. */
    public T next() {
        boolean passed = interactive.isEmpty() || inARow >= MOST_IN_A_ROW && !queued.isEmpty();
        inARow = passed || queued.isEmpty() ? 0 : inARow + 1;
        return passed ? queued.remove() : interactive.remove();
    }
}
