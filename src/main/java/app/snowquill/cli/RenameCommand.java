package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.memory.BibleDesk;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "rename", description = "Gives somebody or something another name everywhere in the book, as one change that undo takes back.")
final class RenameCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "ENTRY", description = "The character’s or the entry’s id, which stays.")
    private String entry;
    @Parameters(index = "2", paramLabel = "NAME", description = "The new name.")
    private String name;
    @Option(names = "--dry-run", description = "Shows every place and changes nothing.")
    private boolean dryRun;

    RenameCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().open(file)) {
            BibleDesk bible = session.memory().bible();
            return new ReplacementAnswer(context()).of(bible.renaming(entry, name), dryRun, bible::rename);
        }
    }
}
