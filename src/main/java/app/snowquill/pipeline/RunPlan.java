package app.snowquill.pipeline;

import app.snowquill.snowflake.Step;
import java.util.List;

/** What a run would do, step by step. */
public record RunPlan(List<StepPlan> steps) {
    public RunPlan {
        steps = List.copyOf(steps);
    }

    public int calls() {
        return steps.stream().mapToInt(StepPlan::calls).sum();
    }

    /**
     * One step of the plan.
     *
     * @param reads names of the steps it reads
     * @param calls calls of the model; for a step whose items are not known yet, the expected number
     * @param tokensIn tokens of all prompts together, estimated
     * @param tokensOut tokens of all answers together, estimated
     */
    public record StepPlan(Step step, List<String> reads, int calls, int tokensIn, int tokensOut) {
    }
}
