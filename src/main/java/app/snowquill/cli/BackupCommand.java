package app.snowquill.cli;

import app.snowquill.pipeline.BackupInfo;
import app.snowquill.pipeline.BookSession;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "Makes a verified copy of the book in its folder of backups.")
final class BackupCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The project file.")
    private Path file;

    BackupCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().open(file)) {
            BackupInfo made = context().await(session.backups().backUpNow());
            // A copy that is not whole never gets its name, so one that has a name was verified.
            return Answer.of(BackupJson.of(made).put("verified", true),
                    "The book as it is now is backed up, and the copy was verified: " + made.file());
        }
    }
}
