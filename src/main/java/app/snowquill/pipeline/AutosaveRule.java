package app.snowquill.pipeline;

import java.time.Duration;

/**
 * When typed text goes into the book by itself: after a pause, and every few seconds where there is none. Belongs to one page
 * and one thread; knows no clock, so that whoever waits can do it in its own way.
 */
public final class AutosaveRule {
    /** The pause after the last key. */
    public static final Duration IDLE = Duration.ofMillis(1_500);
    /** The longest that typed text waits while typing goes on. */
    public static final Duration AT_MOST = Duration.ofSeconds(5);

    private final Duration idle;
    private final Duration atMost;
    private long first;
    private boolean waiting;

    /** That of a page. */
    public AutosaveRule() {
        this(IDLE, AT_MOST);
    }

    /** For something that waits for other times. */
    AutosaveRule(Duration idle, Duration atMost) {
        this.idle = idle;
        this.atMost = atMost;
    }

    /**
     * Something was typed.
     *
     * @param nanos as {@link System#nanoTime} counts
     * @return how long from now the text is to be kept, unless more is typed before; zero where at once
     */
    public Duration typed(long nanos) {
        if (!waiting) {
            waiting = true;
            first = nanos;
        }
        Duration left = atMost.minusNanos(nanos - first);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(idle) < 0 ? left : idle;
    }

    /** What was typed is on its way into the book. */
    public void kept() {
        waiting = false;
    }
}
