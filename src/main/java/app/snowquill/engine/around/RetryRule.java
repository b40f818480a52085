package app.snowquill.engine.around;

import app.snowquill.engine.EngineException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.Duration;

/**
 * What is asked again, how often, and after how long: exponential backoff with equal jitter (half of the wait is fixed, half
 * is left to chance), after Brooker, "Exponential Backoff and Jitter".
 *
 * @param tries asked in all, at least 1
 * @param firstWait before the second try; twice as long before each further one
 * @param longestWait at most
 */
public record RetryRule(int tries, Duration firstWait, Duration longestWait) {
    public RetryRule {
        if (tries < 1 || firstWait.isNegative() || longestWait.compareTo(firstWait) < 0) {
            throw new IllegalArgumentException("Nothing can be tried " + tries + " times with waits of " + firstWait
                    + " to " + longestWait + ".");
        }
    }

    /** Three tries: two crashes are survived. */
    public static RetryRule usual() {
        return new RetryRule(3, Duration.ofMillis(500), Duration.ofSeconds(8));
    }

    /**
     * Whether the same may be asked once more.
     *
     * @param tried how often it was asked so far
     * @param begun whether text had come: a model that writes, but slowly, would be as slow again
     */
    boolean triesAgain(EngineException why, int tried, boolean begun) {
        return tried < tries && !(why.getCause() instanceof CallNotPermittedException) && switch (why.kind()) {
            case CRASHED, BUSY, UNREACHABLE -> true;
            case TIMED_OUT -> !begun;
            case NO_MODEL, UNREADABLE_MODEL, LOAD_FAILED, TOO_LONG, UNUSABLE_ANSWER, CLOSED, REFUSED, NOT_ALLOWED -> false;
        };
    }

    /** @param chance 0 to 1 */
    Duration waitAfter(int tried, double chance) {
        long whole = Math.min(longestWait.toMillis(), firstWait.toMillis() << Math.min(20, tried - 1));
        return Duration.ofMillis(whole / 2 + (long) (whole / 2.0 * chance));
    }
}
