package app.snowquill.cli;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelDownloads;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "download", description = "Downloads a model file. An interrupted download is gone on with by the same command.")
final class ModelsDownloadCommand extends CliCommand {
    @Parameters(paramLabel = "ADDRESS", description = "The file's https address, or its page on Hugging Face.")
    private String address;

    @Option(names = "--sha256", paramLabel = "H", description = "What the file's SHA-256 has to be.")
    private String sha256 = "";

    @Option(names = "--to", paramLabel = "FOLDER", description = "Where it goes; else the program's folder of models.")
    private Path folder;

    ModelsDownloadCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        ModelDownloads downloads = context().studio().shelf().downloads();
        DownloadBar bar = new DownloadBar(context().host().err(), RunProgress.lookOf(context()));
        try (Interruption stop = new Interruption(context().host())) {
            ModelDownloads.UnderWay download = downloads.start(new ModelDownloads.Order(address, sha256,
                    folder == null ? downloads.folder() : folder.toAbsolutePath().normalize()), bar);
            stop.signal().thenRun(download::stop);
            Optional<ModelReport> report = context().await(download.result());
            bar.end();
            return report.map(ModelsDownloadCommand::done).orElseThrow(() -> new CliFailure(ExitCode.CANCELLED,
                    "Stopped. What has come so far is kept: the same command goes on with it."));
        } finally {
            bar.end();
        }
    }

    private static Answer done(ModelReport report) {
        ObjectNode json = AnswerJson.object().put("path", report.path().toString());
        json.set("models", AnswerJson.models(List.of(report)));
        return new Answer(ExitCode.DONE, json, AnswerText.models(List.of(report)), report.reason());
    }
}
