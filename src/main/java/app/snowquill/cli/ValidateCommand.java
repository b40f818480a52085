package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.Documents;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Step;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
            List<Finding> open = of(step, session.view().findings());
            List<Finding> waived = of(step, session.view().waived());
            ArrayNode findings = AnswerJson.findings(open);
            findings.forEach(finding -> ((ObjectNode) finding).put("waived", false));
            AnswerJson.findings(waived).forEach(finding -> findings.add(((ObjectNode) finding).put("waived", true)));
            ObjectNode json = AnswerJson.object();
            json.set("findings", findings);
            String text = open.isEmpty() ? "Nothing found." : AnswerText.findings(open);
            return Answer.of(json, waived.isEmpty() ? text : text + "\n" + AnswerText.count(waived.size(), "finding") + " waived:\n"
                    + AnswerText.findings(waived));
        }
    }

    private static List<Finding> of(Step step, List<Finding> findings) {
        return findings.stream().filter(finding -> step == null || Documents.stepOf(finding.where()) == step).toList();
    }
}
