package app.snowquill.cli;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "check", description = "Says whether a model file can be used.")
final class ModelsCheckCommand extends CliCommand {
    @Parameters(paramLabel = "PATH", description = "The GGUF file.")
    private Path path;

    ModelsCheckCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        if (!Files.isRegularFile(path)) {
            throw CliFailure.refused("There is no file " + path + ".");
        }
        ModelReport report = context().await(context().studio().models().check(path));
        ObjectNode json = AnswerJson.object();
        json.set("models", AnswerJson.models(List.of(report)));
        return new Answer(report.supported() ? ExitCode.DONE : ExitCode.REFUSED_INPUT, json,
                report.supported() ? AnswerText.models(List.of(report)) : "", report.reason());
    }
}
