package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.RunPlan;
import app.snowquill.pipeline.RunReport;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "derive", description = "Derives backwards what is missing: summaries, cards and people from the scenes, the steps from them.")
final class DeriveCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Option(names = "--dry-run", description = "Says what it would read and cost, and writes nothing.")
    private boolean dryRun;

    DeriveCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().open(file)) {
            RunPlan plan = session.opening().plan();
            if (dryRun) {
                ObjectNode json = AnswerJson.object().put("dryRun", true);
                json.set("steps", PlanJson.steps(plan));
                return Answer.of(PlanJson.addTotals(json, plan), PlanJson.text(plan));
            }
            WritingRun writing = new WritingRun(context(), session);
            RunReport report = writing.write(plan, session.opening()::derive);
            RunReport.StepCost total = report.total();
            ObjectNode json = AnswerJson.object().put("calls", total.calls()).put("cacheHits", total.cached())
                    .put("tokensIn", total.tokensIn()).put("tokensOut", total.tokensOut());
            boolean nothing = report.outcome() == RunReport.Outcome.SUCCEEDED && report.written().isEmpty();
            return writing.answer(report, json, nothing ? "Nothing to derive: all of it is there." : RunText.of(report));
        }
    }
}
