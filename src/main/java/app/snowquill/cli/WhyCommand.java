package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.StaleReason;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "why", description = "Says why a document is stale: what it reads that has changed since it was written.")
final class WhyCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "KIND", description = "step, character, synopsis, bible, card, prose or notes.")
    private String kind;
    @Parameters(index = "2", paramLabel = "ID", description = "The step's number, the character's or the scene's id.")
    private String id;

    WhyCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().openToRead(file)) {
            DocumentKey key = new DocumentNames(session).one(kind, id);
            boolean stale = session.view().documents().get(key).stale();
            List<StaleReason> reasons = context().await(session.decisions().whyStale(key));
            ObjectNode json = AnswerJson.object().put("stale", stale);
            ArrayNode array = json.putArray("reasons");
            for (StaleReason reason : reasons) {
                ObjectNode node = array.addObject().put("at", reason.at().toString());
                node.set("read", AnswerJson.key(reason.read()));
                reason.fields().forEach(node.putArray("fields")::add);
            }
            return Answer.of(json, !stale ? "It is not stale." : reasons.isEmpty() ? "It is stale; what changed is not known any more."
                    : reasons.stream().map(WhyCommand::line).collect(Collectors.joining("\n")));
        }
    }

    private static String line(StaleReason reason) {
        return reason.read() + " changed " + reason.at()
                + (reason.fields().isEmpty() ? "" : ": " + String.join(", ", reason.fields()));
    }
}
