package app.snowquill.cli;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Lists the models found on this machine, and those that were added.")
final class ModelsListCommand extends CliCommand {
    ModelsListCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        List<ModelReport> models = context().await(context().studio().shelf().list());
        ObjectNode json = AnswerJson.object();
        json.set("models", AnswerJson.models(models));
        return Answer.of(json, models.isEmpty() ? "No model was found on this machine." : AnswerText.models(models));
    }
}
