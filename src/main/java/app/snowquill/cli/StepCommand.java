package app.snowquill.cli;

import app.snowquill.pipeline.Alternatives;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.RunPlan;
import app.snowquill.pipeline.RunReport;
import app.snowquill.pipeline.RunReport.StepCost;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.snowflake.Step;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "step", description = "Writes one step with the model, unless it is current.")
final class StepCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "N", description = "The step, 0 to 10.")
    private int number;
    @Option(names = "--instruction", paramLabel = "TEXT", defaultValue = "", description = "What the model is to mind.")
    private String instruction;
    @Option(names = "--force", description = "Writes the step anew even where it is current.")
    private boolean force;
    @Option(names = "--dry-run", description = "Says what it would read and cost, and writes nothing.")
    private boolean dryRun;
    @Option(names = "--alternatives", arity = "0..1", fallbackValue = "5", paramLabel = "K",
            description = "Writes several versions to choose from (steps 0 to 2), five if not given; nothing is kept yet.")
    private Integer alternatives;
    @Option(names = "--choose", paramLabel = "K", description = "Keeps one of the last alternatives.")
    private Integer choose;
    @Mixin
    private final WritingOptions writing = new WritingOptions();

    StepCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        Step step = Ranges.step(number);
        RunRequest request = new RunRequest(Set.of(step), Set.of(), force,
                TextArgument.read(instruction, context().host().in()), OptionalInt.empty(), 0, writing.choices());
        try (BookSession session = context().open(file)) {
            if (alternatives != null || choose != null) {
                return alternatives(session, step, request.instruction());
            }
            return dryRun ? plan(session, step, request) : write(session, step, request);
        }
    }

    private Answer alternatives(BookSession session, Step step, String wish) {
        if (!Alternatives.STEPS.contains(step)) {
            throw CliFailure.usage("Only steps 0, 1 and 2 have alternatives to choose from, not step " + number + ".");
        }
        StepAlternatives several = new StepAlternatives(context(), session, step);
        return choose == null ? several.write(Ranges.check("--alternatives", alternatives, 2, Alternatives.MOST), wish)
                : several.choose(Ranges.check("--choose", choose, 1, Alternatives.MOST));
    }

    private Answer plan(BookSession session, Step step, RunRequest request) {
        RunPlan plan = PlanJson.of(context(), session, request);
        ObjectNode json = node(session, step).put("dryRun", true);
        PlanJson.addTotals(json, plan).put("skipped", plan.calls() == 0);
        json.set("plan", PlanJson.steps(plan));
        return Answer.of(json, PlanJson.text(plan));
    }

    private Answer write(BookSession session, Step step, RunRequest request) {
        WritingRun writing = new WritingRun(context(), session);
        RunReport report = writing.write(request);
        StepCost cost = report.total();
        boolean skipped = cost.calls() == 0 && cost.cached() == 0 && report.written().isEmpty() && report.proposed().isEmpty()
                && report.outcome() == RunReport.Outcome.SUCCEEDED;
        ObjectNode json = node(session, step).put("calls", cost.calls()).put("cacheHits", cost.cached())
                .put("tokensIn", cost.tokensIn()).put("tokensOut", cost.tokensOut()).put("repairs", cost.repairs()).put("skipped", skipped);
        String text = skipped ? "Step " + number + " is current; nothing was written. --force writes it anew."
                : RunText.of(report);
        return writing.answer(report, json, text);
    }

    private ObjectNode node(BookSession session, Step step) {
        return AnswerJson.object().put("step", step.number()).put("name", StepNames.of(step))
                .put("state", session.view().step(step).status().name());
    }
}
