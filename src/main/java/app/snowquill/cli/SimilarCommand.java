package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "similar", description = "Lists the scenes that speak of the same things as a scene, the likest first.")
final class SimilarCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "SCENE", description = "The scene's id.")
    private String scene;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "10", description = "Scenes at most, 1 to 100.")
    private int limit;

    SimilarCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        if (limit < 1 || limit > 100) {
            throw CliFailure.usage("--limit is a number from 1 to 100.");
        }
        try (BookSession session = context().openToRead(file)) {
            DocumentKey key = new DocumentNames(session).one("prose", scene);
            return FoundTexts.answer(context().await(WholeArchive.of(session.memory().archive(), context()).similar(key, limit)));
        }
    }
}
