package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "accept", description = "Says of a stale document that it is right as it is, or takes what waits for the bible and the ledger.")
final class AcceptCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "KIND", description = "step, character, synopsis, bible, card, prose or notes; entry, fact or setup.")
    private String kind;
    @Parameters(index = "2", paramLabel = "ID", description = "The step's number, the character's or the scene's id.")
    private String id;

    AcceptCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().open(file)) {
            DocumentNames names = new DocumentNames(session);
            if (DocumentNames.isLore(kind)) {
                return taken(names.one(kind, id), session);
            }
            List<DocumentKey> stale = names.all(kind, id).stream()
                    .filter(key -> session.view().documents().get(key).stale()).toList();
            context().await(session.acceptAsIs(stale));
            ObjectNode json = AnswerJson.object();
            json.set("accepted", AnswerJson.keys(stale));
            return Answer.of(json, stale.isEmpty() ? "Nothing of it is stale." : "Accepted as it is: " + AnswerText.keys(stale));
        }
    }

    private Answer taken(DocumentKey key, BookSession session) {
        if (!session.view().proposals().containsKey(key)) {
            throw CliFailure.refused("Nothing waits for " + key + ". Nothing was changed.");
        }
        List<DocumentKey> stale = context().await(session.memory().ledger().accept(List.of(key)));
        ObjectNode json = AnswerJson.object();
        json.set("accepted", AnswerJson.keys(List.of(key)));
        json.set("staled", AnswerJson.keys(stale));
        return Answer.of(json, "Accepted: " + key);
    }
}
