package app.snowquill.engine.llama;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Remembers a model's crashes and says when there were too many to start it again unasked. Guarded by its owner's lock. */
final class CrashLog {
    private static final int MOST = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Deque<Long> crashes = new ArrayDeque<>();

    void add(long nanoTime) {
        crashes.addLast(nanoTime);
        if (crashes.size() > MOST) {
            crashes.removeFirst();
        }
    }

    boolean tooMany(long nanoTime) {
        return crashes.size() == MOST && nanoTime - crashes.peekFirst() < WITHIN.toNanos();
    }

    void forget() {
        crashes.clear();
    }
}
