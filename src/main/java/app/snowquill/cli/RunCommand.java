package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.RunPlan;
import app.snowquill.pipeline.RunReport;
import app.snowquill.pipeline.RunReport.StepCost;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.snowflake.Step;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "run", description = "Writes every step that is empty or stale, in order.")
final class RunCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Option(names = "--until", paramLabel = "N", defaultValue = "10", description = "The last step, 10 if not given.")
    private int until;
    @Option(names = "--dry-run", description = "Says what it would read and cost, and writes nothing.")
    private boolean dryRun;
    @Option(names = "--parallel", paramLabel = "N", description = "Most answers at once.")
    private Integer parallel;
    @Option(names = "--draft-words", paramLabel = "N", description = "Length of the whole draft in words.")
    private Integer draftWords;
    @Mixin
    private final WritingOptions writing = new WritingOptions();

    RunCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        RunRequest request = request();
        try (BookSession session = context().open(file)) {
            if (dryRun) {
                RunPlan plan = PlanJson.of(context(), session, request);
                ObjectNode json = AnswerJson.object().put("dryRun", true);
                json.set("steps", PlanJson.steps(plan));
                return Answer.of(PlanJson.addTotals(json, plan), PlanJson.text(plan));
            }
            WritingRun writing = new WritingRun(context(), session);
            RunReport report = writing.write(request);
            String text = report.outcome() == RunReport.Outcome.SUCCEEDED && report.written().isEmpty()
                    && report.proposed().isEmpty() ? "Nothing to write: all of it is current." : RunText.of(report);
            return writing.answer(report, json(session, report), text);
        }
    }

    private RunRequest request() {
        RunRequest request = RunRequest.until(Ranges.step(until)).with(writing.choices());
        if (parallel != null) {
            request = request.withParallel(Ranges.check("--parallel", parallel, 1, 16));
        }
        return draftWords == null ? request
                : request.withDraftWords(Ranges.check("--draft-words", draftWords, 100, 500_000));
    }

    private ObjectNode json(BookSession session, RunReport report) {
        ObjectNode json = AnswerJson.object();
        ArrayNode steps = json.putArray("steps");
        for (Step step : Step.values()) {
            if (step.number() <= until) {
                StepCost cost = report.calls().getOrDefault(step, StepCost.NONE);
                steps.addObject().put("step", step.number()).put("name", StepNames.of(step))
                        .put("state", session.view().step(step).status().name()).put("calls", cost.calls())
                        .put("cacheHits", cost.cached()).put("tokensIn", cost.tokensIn()).put("tokensOut", cost.tokensOut());
            }
        }
        StepCost total = report.total();
        return json.put("calls", total.calls()).put("cacheHits", total.cached()).put("tokensIn", total.tokensIn())
                .put("tokensOut", total.tokensOut()).put("repairs", total.repairs());
    }
}
