package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "approve", description = "Says of scenes that their text is right as it stands, so that the ledger may be read from it.")
final class SceneApproveCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SCENE", description = "The scenes’ ids.")
    private List<String> scenes;
    @Option(names = "--not", description = "Takes it back.")
    private boolean not;

    SceneApproveCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().open(file)) {
            for (String scene : scenes) {
                if (session.view().book().outline().scene(scene).isEmpty()) {
                    throw CliFailure.refused("There is no scene “" + scene + "” in this book’s list. Nothing was approved.");
                }
                if (!not && session.view().book().wordsOf(scene) == 0) {
                    throw CliFailure.refused("The scene “" + scene + "” has no text yet. Nothing was approved.");
                }
            }
            context().await(session.memory().ledger().approve(scenes, !not));
            List<String> approved = session.memory().ledger().approved().stream().sorted().toList();
            ObjectNode json = AnswerJson.object();
            ArrayNode array = json.putArray("approved");
            approved.forEach(array::add);
            return Answer.of(json, approved.isEmpty() ? "No text is approved." : "Approved: " + String.join(", ", approved) + ".");
        }
    }
}
