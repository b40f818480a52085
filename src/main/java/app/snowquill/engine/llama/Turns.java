package app.snowquill.engine.llama;

import app.snowquill.engine.Urgency;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Answers that wait for a slot, in the order they will get one: what an author waits for before what a run works through,
 * but after three of those in a row one of the others, so that a run goes on. Guarded by its owner's lock.
 */
final class Turns {
    private static final int MOST_IN_A_ROW = 3;

    private final Deque<Answer> interactive = new ArrayDeque<>();
    private final Deque<Answer> queued = new ArrayDeque<>();
    private int inARow;

    void add(Answer answer) {
        (answer.urgency() == Urgency.INTERACTIVE ? interactive : queued).add(answer);
    }

    boolean remove(Answer answer) {
        return interactive.remove(answer) || queued.remove(answer);
    }

    boolean isEmpty() {
        return interactive.isEmpty() && queued.isEmpty();
    }

    /** Takes out the one whose turn it is. */
    Answer next() {
        boolean passed = interactive.isEmpty() || inARow >= MOST_IN_A_ROW && !queued.isEmpty();
        inARow = passed || queued.isEmpty() ? 0 : inARow + 1;
        return passed ? queued.remove() : interactive.remove();
    }
}
