package app.snowquill.engine.gguf;

import java.util.ArrayDeque;
import java.util.Deque;

/** Bytes a second over the last five seconds. One thread. */
final class SpeedGauge {
    private static final long WINDOW_NANOS = 5_000_000_000L;
    private static final long LEAST_NANOS = 200_000_000L;

    private final Deque<long[]> seen = new ArrayDeque<>();

    /** @param nanos of {@link System#nanoTime()} @param bytes all so far */
    void note(long nanos, long bytes) {
        seen.addLast(new long[] {nanos, bytes});
        while (seen.size() > 2 && nanos - seen.getFirst()[0] > WINDOW_NANOS) {
            seen.removeFirst();
        }
    }

    void forget() {
        seen.clear();
    }

    double bytesPerSecond() {
        if (seen.size() < 2 || seen.getLast()[0] - seen.getFirst()[0] < LEAST_NANOS) {
            return 0;
        }
        return (seen.getLast()[1] - seen.getFirst()[1]) * 1e9 / (seen.getLast()[0] - seen.getFirst()[0]);
    }
}
