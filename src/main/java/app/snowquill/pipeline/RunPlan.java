package app.snowquill.pipeline;

import app.snowquill.settings.Tier;
import app.snowquill.snowflake.Step;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a run would do, step by step. Its calls are the ones the run will make; only the mending of an answer that can't be used
 * comes on top. Tokens are reckoned.
 *
 * @param words the book's length, as it is or will be; 0 where the plan does not say
 * @param scenes how many scenes it has or will have; 0 where the plan does not say
 * @param counting how tokens were counted
 */
public record RunPlan(List<StepPlan> steps, int words, int scenes, Counting counting) {
    public RunPlan {
        steps = List.copyOf(steps);
    }

    /** A plan that says nothing of the book's length. */
    public RunPlan(List<StepPlan> steps) {
        this(steps, 0, 0, Counting.RECKONED);
    }

    /** How tokens were counted. */
    public enum Counting {
        /** By the usual length of words: no model was loaded. */
        RECKONED,
        /** By the model's own tokenizer. */
        COUNTED
    }

    public int calls() {
        return steps.stream().mapToInt(StepPlan::calls).sum();
    }

    public int tokensIn() {
        return steps.stream().mapToInt(StepPlan::tokensIn).sum();
    }

    public int tokensOut() {
        return steps.stream().mapToInt(StepPlan::tokensOut).sum();
    }

    /** One after another, by the speed measured with this model; empty as long as none was. */
    public OptionalDouble seconds() {
        return steps.stream().anyMatch(step -> step.calls() > 0 && step.seconds().isEmpty()) ? OptionalDouble.empty()
                : OptionalDouble.of(steps.stream().mapToDouble(step -> step.seconds().orElse(0)).sum());
    }

    /**
     * One step of the plan.
     *
     * @param reads names of the steps it reads
     * @param calls calls of the model
     * @param tokensIn tokens of all prompts together, estimated
     * @param tokensOut tokens of all answers together, estimated
     * @param seconds by the measured speed; empty where none was measured
     * @param tier how the step is written
     */
    public record StepPlan(Step step, List<String> reads, int calls, int tokensIn, int tokensOut, OptionalDouble seconds, Tier tier) {
        /** A step of which no time is known. */
        public StepPlan(Step step, List<String> reads, int calls, int tokensIn, int tokensOut) {
            this(step, reads, calls, tokensIn, tokensOut, OptionalDouble.empty(), Tier.FAST);
        }
    }
}
