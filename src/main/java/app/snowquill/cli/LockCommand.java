package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = "Locks or unlocks documents; the program writes no new version of a locked one.")
final class LockCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "KIND", description = "step, character, synopsis, bible, card, prose, notes, entry, fact or setup.")
    private String kind;
    @Parameters(index = "2", paramLabel = "ID", description = "The step's number, the character's, the scene's or the entry's id.")
    private String id;

    private final Wish wish;

    LockCommand(CliContext context, Wish wish) {
        super(context);
        this.wish = wish;
    }

    @Override
    Answer answer() {
        try (BookSession session = context().open(file)) {
            List<DocumentKey> keys = new DocumentNames(session).all(kind, id);
            context().await(session.setLocked(keys, wish == Wish.LOCK));
            ObjectNode json = AnswerJson.object().put("locked", wish == Wish.LOCK);
            json.set("documents", AnswerJson.keys(keys));
            return Answer.of(json, (wish == Wish.LOCK ? "Locked: " : "Unlocked: ") + AnswerText.keys(keys));
        }
    }

    enum Wish {
        LOCK, UNLOCK
    }
}
