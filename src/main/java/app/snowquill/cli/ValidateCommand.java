package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.Documents;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Step;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "validate", description = "Lists what the checks found.")
final class ValidateCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Option(names = "--step", paramLabel = "N", description = "Only of this step.")
    private Integer number;

    ValidateCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        Step step = number == null ? null : Ranges.step(number);
        try (BookSession session = context().openToRead(file)) {
            List<Finding> findings = session.view().findings().stream()
                    .filter(finding -> step == null || Documents.stepOf(finding.where()) == step).toList();
            ObjectNode json = AnswerJson.object();
            json.set("findings", AnswerJson.findings(findings));
            return Answer.of(json, findings.isEmpty() ? "Nothing found." : AnswerText.findings(findings));
        }
    }
}
