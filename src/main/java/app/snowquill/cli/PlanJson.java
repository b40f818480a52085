package app.snowquill.cli;

import app.snowquill.engine.EngineException;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.pipeline.RunRequest;
import java.util.OptionalDouble;
import java.util.Set;
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

    /** The plan, counted by the model's own tokenizer where it can be loaded. */
    static RunPlan of(CliContext context, BookSession session, RunRequest request) {
        if (Set.of(ModelState.Kind.IDLE, ModelState.Kind.READY).contains(context.studio().models().state().kind())) {
            try {
                context.await(context.studio().models().load());
            } catch (EngineException e) { // then it is reckoned
                context.tell(e.getMessage());
            }
        }
        return context.await(session.plan(request));
    }

    static ArrayNode steps(RunPlan plan) {
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        for (StepPlan step : plan.steps()) {
            ObjectNode node = steps.addObject().put("step", step.step().number()).put("name", StepNames.of(step.step()));
            ArrayNode reads = node.putArray("reads");
            step.reads().forEach(reads::add);
            node.put("calls", step.calls()).put("tokensIn", step.tokensIn()).put("tokensOut", step.tokensOut())
                    .put("tier", step.tier().name().toLowerCase(Locale.ROOT));
            seconds(node, step.seconds());
        }
        return steps;
    }

    /** Null as long as nobody has measured how fast this model is. */
    private static void seconds(ObjectNode json, OptionalDouble seconds) {
        if (seconds.isPresent()) {
            json.put("seconds", Math.round(seconds.getAsDouble()));
        } else {
            json.putNull("seconds");
        }
    }

    static ObjectNode addTotals(ObjectNode json, RunPlan plan) {
        seconds(json, plan.seconds());
        return json.put("calls", plan.calls()).put("tokensIn", plan.tokensIn()).put("tokensOut", plan.tokensOut())
                .put("words", plan.words()).put("scenes", plan.scenes()).put("counting", plan.counting().name());
    }

    static String text(RunPlan plan) {
        if (plan.calls() == 0) {
            return "Nothing would be written: all of it is current.";
        }
        return plan.steps().stream().map(PlanJson::line).collect(Collectors.joining("\n")) + String.format(Locale.US,
                "%nIn all %s, about %,d tokens in and %,d out; %s.", AnswerText.count(plan.calls(), "call"), plan.tokensIn(),
                plan.tokensOut(), plan.seconds().isPresent() ? String.format(Locale.US, "about %,d seconds", Math.round(plan.seconds().getAsDouble()))
                : "the time is not known yet");
    }

    private static String line(StepPlan step) {
        return String.format(Locale.US, "Step %d, %s: %s, about %,d tokens in and %,d out%s", step.step().number(),
                StepNames.of(step.step()), AnswerText.count(step.calls(), "call"), step.tokensIn(), step.tokensOut(),
                step.reads().isEmpty() ? "" : "; reads " + String.join(", ", step.reads()));
    }
}
