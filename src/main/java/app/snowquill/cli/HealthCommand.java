package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.snowflake.Finding;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "health", description = "Says whether there is a model to write with, and whether a project is whole.")
final class HealthCommand extends CliCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A project file to look at as well.")
    private Path file;

    HealthCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        ObjectNode json = AnswerJson.object();
        StringBuilder text = new StringBuilder();
        if (file != null) {
            project(json, text);
        }
        String problem = model(json, text);
        json.put("ok", problem.isEmpty()).put("java", Runtime.version().toString())
                .put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .put("processors", Runtime.getRuntime().availableProcessors());
        return new Answer(problem.isEmpty() ? ExitCode.DONE : ExitCode.NO_ENGINE, json, text.toString(), problem);
    }

    private void project(ObjectNode json, StringBuilder text) {
        try (BookSession session = context().open(file)) {
            BookView view = session.view();
            long errors = view.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).count();
            json.putObject("project").put("file", file.toAbsolutePath().normalize().toString())
                    .put("title", view.book().project().title()).put("words", view.book().words())
                    .put("documents", view.documents().size()).put("errors", errors)
                    .put("warnings", view.findings().size() - errors);
            text.append("Project: “").append(view.book().project().title()).append("” can be read; ")
                    .append(AnswerText.count(view.documents().size(), "document")).append(", every text as it was kept.\n");
        }
    }

    /** @return what is wrong with the model, in a sentence; blank where nothing is */
    private String model(ObjectNode json, StringBuilder text) {
        ModelDesk desk = context().studio().models();
        ModelState state = desk.state();
        ObjectNode node = json.putObject("model").put("state", state.kind().name()).put("name", state.name())
                .put("file", state.file().map(Path::toString).orElse(null));
        if (state.kind() == ModelState.Kind.FAILED) {
            return state.message();
        }
        Optional<Path> chosen = state.file();
        if (state.kind() == ModelState.Kind.NONE || chosen.isEmpty()) {
            return "No model is chosen. You can write, plan and export without one.";
        }
        ModelReport report = context().await(desk.check(chosen.get()));
        node.put("supported", report.supported()).put("reason", report.reason()).put("memoryBytes", report.memoryBytes())
                .put("context", report.contextTokens());
        if (report.supported()) {
            text.append("Model: ").append(AnswerText.models(java.util.List.of(report)));
        }
        return report.supported() ? "" : report.reason();
    }
}
