package app.snowquill.cli;

import app.snowquill.pipeline.RunPlan;
import app.snowquill.pipeline.RunPlan.StepPlan;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a run would do, as a dry run tells it. */
final class PlanJson {
    private PlanJson() {
    }

    static ArrayNode steps(RunPlan plan) {
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        for (StepPlan step : plan.steps()) {
            ObjectNode node = steps.addObject().put("step", step.step().number()).put("name", StepNames.of(step.step()));
            ArrayNode reads = node.putArray("reads");
            step.reads().forEach(reads::add);
            node.put("calls", step.calls()).put("tokensIn", step.tokensIn()).put("tokensOut", step.tokensOut());
        }
        return steps;
    }

    static ObjectNode addTotals(ObjectNode json, RunPlan plan) {
        return json.put("calls", plan.calls()).put("tokensIn", plan.steps().stream().mapToInt(StepPlan::tokensIn).sum())
                .put("tokensOut", plan.steps().stream().mapToInt(StepPlan::tokensOut).sum());
    }

    static String text(RunPlan plan) {
        if (plan.calls() == 0) {
            return "Nothing would be written: all of it is current.";
        }
        return plan.steps().stream().map(PlanJson::line).collect(Collectors.joining("\n"));
    }

    private static String line(StepPlan step) {
        return String.format(Locale.US, "Step %d, %s: %s, about %,d tokens in and %,d out%s", step.step().number(),
                StepNames.of(step.step()), AnswerText.count(step.calls(), "call"), step.tokensIn(), step.tokensOut(),
                step.reads().isEmpty() ? "" : "; reads " + String.join(", ", step.reads()));
    }
}
