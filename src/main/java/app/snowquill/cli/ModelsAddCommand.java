package app.snowquill.cli;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelShelf;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Keeps a model file, or those beneath a folder, in the list of models. Nothing is copied.")
final class ModelsAddCommand extends CliCommand {
    @Parameters(paramLabel = "PATH", description = "The GGUF file, or a folder to search.")
    private Path path;

    ModelsAddCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        if (!Files.exists(path)) {
            throw CliFailure.refused("There is nothing at " + path + ".");
        }
        return Files.isDirectory(path) ? folder() : file();
    }

    private Answer file() {
        ModelReport report = context().await(context().studio().shelf().add(path));
        ObjectNode json = AnswerJson.object();
        json.set("models", AnswerJson.models(List.of(report)));
        boolean usable = report.supported() || report.embeds();
        return new Answer(usable ? ExitCode.DONE : ExitCode.REFUSED_INPUT, json,
                usable ? AnswerText.models(List.of(report)) : "", report.reason());
    }

    private Answer folder() {
        ModelShelf shelf = context().studio().shelf();
        Path folder = path.toAbsolutePath().normalize();
        try (Interruption stop = new Interruption(context().host())) {
            ModelShelf.FolderLook look = shelf.addFolder(folder, count -> { });
            stop.signal().thenRun(look::stop);
            ModelShelf.Found found = context().await(look.result());
            List<ModelReport> models = context().await(shelf.list()).stream()
                    .filter(report -> report.path().startsWith(folder)).toList();
            ObjectNode json = AnswerJson.object().put("found", found.models())
                    .put("extent", found.extent().name().toLowerCase(Locale.ROOT));
            json.set("models", AnswerJson.models(models));
            return new Answer(stop.happened() ? ExitCode.CANCELLED : found.models() == 0 ? ExitCode.REFUSED_INPUT : ExitCode.DONE,
                    json, AnswerText.models(models), switch (found.extent()) {
                        case ALL -> found.models() == 0 ? "No models were found in " + folder + "." : "";
                        case PART -> "The folder is too large to be searched to its end. Name one further in.";
                        case STOPPED -> "Stopped. What was found so far is in the list.";
                    });
        }
    }
}
