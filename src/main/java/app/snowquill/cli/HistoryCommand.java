package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.VersionInfo;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "history", description = "Lists the versions of a document, newest first.")
final class HistoryCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "KIND", description = "step, character, synopsis, bible, card, prose or notes.")
    private String kind;
    @Parameters(index = "2", paramLabel = "ID", description = "The step's number, the character's or the scene's id.")
    private String id;

    HistoryCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().openToRead(file)) {
            List<VersionInfo> versions = context().await(session.history(new DocumentNames(session).one(kind, id)));
            ObjectNode json = AnswerJson.object();
            ArrayNode revisions = json.putArray("revisions");
            for (VersionInfo version : versions) {
                revisions.addObject().put("revision", version.revision()).put("number", version.number())
                        .put("origin", version.origin().name()).put("agent", version.agent())
                        .put("reason", version.reason()).put("at", version.at().toString()).put("words", version.words());
            }
            return Answer.of(json, versions.stream().map(HistoryCommand::line).collect(Collectors.joining("\n")));
        }
    }

    private static String line(VersionInfo version) {
        return "revision " + version.revision() + "  " + version.at() + "  "
                + (version.agent().isEmpty() ? "by hand" : version.agent()) + "  "
                + AnswerText.count(version.words(), "word") + "  " + version.reason();
    }
}
