package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "accept", description = "Says of a stale document that it is right as it is.")
final class AcceptCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "KIND", description = "step, character, synopsis, bible, card, prose or notes.")
    private String kind;
    @Parameters(index = "2", paramLabel = "ID", description = "The step's number, the character's or the scene's id.")
    private String id;

    AcceptCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().open(file)) {
            List<DocumentKey> stale = new DocumentNames(session).all(kind, id).stream()
                    .filter(key -> session.view().documents().get(key).stale()).toList();
            context().await(session.acceptAsIs(stale));
            ObjectNode json = AnswerJson.object();
            json.set("accepted", AnswerJson.keys(stale));
            return Answer.of(json, stale.isEmpty() ? "Nothing of it is stale." : "Accepted as it is: " + AnswerText.keys(stale));
        }
    }
}
