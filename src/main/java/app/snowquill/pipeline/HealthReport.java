package app.snowquill.pipeline;

import java.time.Instant;
import java.util.List;

/**
 * What health found.
 *
 * @param at when the last test ended
 */
public record HealthReport(Instant at, List<Check> checks) {
    public HealthReport {
        checks = List.copyOf(checks);
    }

    /** What is tested. */
    public enum Part {
        MODEL, PROJECT, INDEX, DISK, MEMORY, OTHER_MODELS, PROMPTS
    }

    public enum State {
        /** Testing it would have done something that nobody asked for. */
        NOT_TESTED,
        OK,
        /** It works, but not for long or not well. */
        WARNING,
        FAILED
    }

    /**
     * One test.
     *
     * @param value what was measured, in a few words: "3.1 GB free"
     * @param threshold where it begins to warn and to fail, in words; blank where it is a matter of yes or no
     * @param message what it means and what can be done, in sentences; blank where all is well
     */
    public record Check(Part part, State state, String value, String threshold, String message) {
    }

    public boolean ok() {
        return checks.stream().noneMatch(check -> check.state() == State.FAILED);
    }
}
