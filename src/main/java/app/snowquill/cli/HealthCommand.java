package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.HealthReport;
import app.snowquill.pipeline.HealthReport.Check;
import app.snowquill.pipeline.HealthReport.Part;
import app.snowquill.pipeline.HealthReport.State;
import app.snowquill.pipeline.MeaningDesk;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.snowflake.Finding;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "health", description = "Tests the model, a project file, the disk and the memory, each by using it.")
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
        HealthReport report = tested(json, text);
        model(json, text);
        meaning(json, text);
        ArrayNode checks = json.putArray("checks");
        for (Check check : report.checks()) {
            checks.addObject().put("name", lower(check.part())).put("state", lower(check.state())).put("value", check.value())
                    .put("threshold", check.threshold()).put("message", check.message());
            text.append(String.format(Locale.US, "%-8s %-8s %s%n", lower(check.part()), lower(check.state()), check.value()));
            if (check.state() == State.WARNING) {
                text.append("         ").append(check.message()).append('\n');
            }
        }
        json.put("ok", report.ok()).put("java", Runtime.version().toString())
                .put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .put("processors", Runtime.getRuntime().availableProcessors());
        return new Answer(code(report), json, text.toString(), report.checks().stream()
                .filter(check -> check.state() == State.FAILED).map(Check::message).collect(Collectors.joining("\n")));
    }

    /** A model that does not answer is told apart, because it is the one thing that can be done without. */
    private static ExitCode code(HealthReport report) {
        if (report.ok()) {
            return ExitCode.DONE;
        }
        return report.checks().stream().allMatch(check -> check.state() != State.FAILED || check.part() == Part.MODEL)
                ? ExitCode.NO_ENGINE : ExitCode.FAILED;
    }

    private HealthReport tested(ObjectNode json, StringBuilder text) {
        if (file == null) {
            return context().await(context().studio().health().test(Optional.empty()));
        }
        try (BookSession session = context().openToRead(file)) {
            project(session.view(), json, text);
            return context().await(context().studio().health().test(Optional.of(session)));
        }
    }

    private void project(BookView view, ObjectNode json, StringBuilder text) {
        long errors = view.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).count();
        json.putObject("project").put("file", file.toAbsolutePath().normalize().toString())
                .put("title", view.book().project().title()).put("words", view.book().words())
                .put("documents", view.documents().size()).put("errors", errors)
                .put("warnings", view.findings().size() - errors);
        text.append("Project: “").append(view.book().project().title()).append("” can be read; ")
                .append(AnswerText.count(view.documents().size(), "document")).append(".\n");
    }

    private void model(ObjectNode json, StringBuilder text) {
        ModelDesk desk = context().studio().models();
        ModelState state = desk.state();
        ObjectNode node = json.putObject("model").put("state", state.kind().name()).put("name", state.name())
                .put("file", state.file().map(Path::toString).orElse(null));
        if (state.file().isPresent()) {
            ModelReport report = context().await(desk.check(state.file().get()));
            node.put("supported", report.supported()).put("reason", report.reason()).put("memoryBytes", report.memoryBytes())
                    .put("context", report.contextTokens());
            text.append("Model: ").append(AnswerText.models(List.of(report))).append('\n');
        }
    }

    private void meaning(ObjectNode json, StringBuilder text) {
        MeaningDesk.Test test = context().await(context().studio().shelf().meaning().test());
        json.putObject("meaning").put("state", lower(test.state())).put("model", test.model())
                .put("dimension", test.dimension()).put("message", test.sentence());
        text.append("Search: ").append(test.sentence()).append('\n');
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
