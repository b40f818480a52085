package app.snowquill.cli;

import app.snowquill.json.StepJson;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.EditResult;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.VersionInfo;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Brings an earlier version back, as a new one.")
final class RestoreCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "REVISION", description = "Its number, as history shows it.")
    private long revision;

    RestoreCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().open(file)) {
            for (DocumentKey key : session.view().documents().keySet()) {
                Optional<VersionInfo> found = context().await(session.history(key)).stream()
                        .filter(version -> version.revision() == revision).findFirst();
                if (found.isPresent()) {
                    return restore(session, key, found.get());
                }
            }
            throw CliFailure.refused("There is no revision " + revision + " of a document that stands in this book.");
        }
    }

    private Answer restore(BookSession session, DocumentKey key, VersionInfo version) {
        // A version that took its document out of the book has no content to parse.
        boolean removal = version.content().isEmpty() && key.kind() != DocumentKind.PROSE;
        Object content = removal ? null : new StepJson(new StoryJson()).document(key, version.content());
        EditResult result = context().await(session.edit(
                HandEdit.of("Restored version " + version.number() + " of " + key, key, content)));
        ObjectNode json = AnswerJson.object();
        result.revision().ifPresentOrElse(made -> json.put("revision", made), () -> json.putNull("revision"));
        json.set("document", AnswerJson.key(key));
        json.set("staled", AnswerJson.keys(result.staled()));
        json.set("findings", AnswerJson.findings(result.findings()));
        return Answer.of(json, result.revision().isPresent() ? key + " is as it was in revision " + revision + "."
                : key + " is that version already.");
    }
}
