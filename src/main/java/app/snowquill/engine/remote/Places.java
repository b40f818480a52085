package app.snowquill.engine.remote;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lets so many answers be written at once as the settings say; the others wait in order. Thread-safe. */
final class Places {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int free;

    Places(int count) {
        free = count;
    }

    /** Begins now, or on the thread that leaves a place. */
    void enter(Runnable begin) {
        synchronized (this) {
            if (free == 0) {
                waiting.add(begin);
                return;
            }
            free--;
        }
        begin.run();
    }

    void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                free++;
                return;
            }
        }
        next.run();
    }
}
