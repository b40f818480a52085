package app.snowquill.engine.running;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Remembers a model's crashes and says when there were too many to start it again unasked. Guarded by its owner's lock. */
public final class CrashLog {
    private static final int MOST = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Deque<Long> crashes = new ArrayDeque<>();

    public void add(long nanoTime) {
        crashes.addLast(nanoTime);
        if (crashes.size() > MOST) {
            crashes.removeFirst();
        }
    }

    public boolean tooMany(long nanoTime) {
        return crashes.size() == MOST && nanoTime - crashes.peekFirst() < WITHIN.toNanos();
    }

    public void forget() {
        crashes.clear();
    }
}
