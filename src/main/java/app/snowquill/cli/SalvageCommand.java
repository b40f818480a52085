package app.snowquill.cli;

import app.snowquill.pipeline.SalvagedBook;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "salvage", description = "Makes a new project file of what is whole in a damaged one, which stays as it is.")
final class SalvageCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "BAD", description = "The damaged project file; it must not be open.")
    private Path bad;
    @Parameters(index = "1", paramLabel = "OUT", description = "The new project file; nothing may be there.")
    private Path out;
    @Option(names = "--backup", paramLabel = "FILE", description = "A backup to fill gaps from besides those that Snowquill made itself; repeat for more, newest first.")
    private List<Path> backups = List.of();

    SalvageCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        SalvagedBook report = context().await(context().studio().rescue().salvage(bad, out, backups));
        ObjectNode json = AnswerJson.object().put("path", report.file().toString()).put("verified", true);
        json.putObject("rows").put("kept", report.kept()).put("fromBackups", report.fromBackups()).put("lost", report.lost().size());
        json.put("backups", report.backups());
        ArrayNode lost = json.putArray("lost");
        for (SalvagedBook.Lost text : report.lost()) {
            lost.addObject().put("document", text.document().map(Object::toString).orElse(null)).put("revision", text.revision())
                    .put("at", text.written().map(Object::toString).orElse(null)).put("standing", text.inPlace().name());
        }
        String summary = AnswerText.count(report.kept(), "text") + " kept, " + report.fromBackups() + " from backups, "
                + report.lost().size() + " lost. The new book is " + report.file();
        return Answer.of(json, summary + report.lost().stream().map(SalvageCommand::line).collect(Collectors.joining()));
    }

    private static String line(SalvagedBook.Lost lost) {
        String stands = switch (lost.inPlace()) {
            case NEWER_VERSION -> "a newer version is whole";
            case EARLIER_VERSION -> "an earlier version stands now";
            case NOTHING -> "no version is left";
        };
        return "\nlost: " + lost.document().map(Object::toString).orElse("an unknown text") + ", revision " + lost.revision()
                + lost.written().map(at -> " of " + at).orElse("") + "; " + stands;
    }
}
