package app.snowquill.pipeline;

import java.util.List;

/**
 * What the calls of the model for a book came to.
 *
 * @param bySteps by who asked, "step-9" or "writer", in order of name
 * @param byDays by the day they ended, of this computer's time zone, "2026-11-21", newest first
 */
public record CallTotals(List<Total> bySteps, List<Total> byDays) {
    public CallTotals {
        bySteps = List.copyOf(bySteps);
        byDays = List.copyOf(byDays);
    }

    /**
     * @param calls all of them, the following two among them
     * @param served answered without asking the model
     * @param failed without a usable answer
     * @param tokensIn that the model read; what was served cost none
     * @param totalMillis of all answers together
     */
    public record Total(String name, int calls, int served, int failed, long tokensIn, long tokensOut, long totalMillis) {
        public Total plus(Total other) {
            return new Total(name, calls + other.calls, served + other.served, failed + other.failed,
                    tokensIn + other.tokensIn, tokensOut + other.tokensOut, totalMillis + other.totalMillis);
        }

        /** Share of calls answered without asking the model, 0 to 1. */
        public double hitRate() {
            return calls == 0 ? 0 : (double) served / calls;
        }
    }

    public Total all() {
        return bySteps.stream().reduce(new Total("", 0, 0, 0, 0, 0, 0), Total::plus);
    }
}
