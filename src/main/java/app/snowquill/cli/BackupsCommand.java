package app.snowquill.cli;

import app.snowquill.pipeline.BackupInfo;
import app.snowquill.pipeline.BookSession;
import app.snowquill.store.StoreException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "backups", description = "Lists the backups of a book, newest first; of one that can't be opened as well.")
final class BackupsCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The project file, or where it was.")
    private Path file;

    BackupsCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        List<BackupInfo> backups = backups();
        ObjectNode json = AnswerJson.object();
        ArrayNode array = json.putArray("backups");
        backups.forEach(backup -> array.add(BackupJson.of(backup)));
        return Answer.of(json, backups.isEmpty() ? "There are no backups of this book yet."
                : backups.stream().map(BackupsCommand::line).collect(Collectors.joining("\n")));
    }

    private List<BackupInfo> backups() {
        try (BookSession session = context().open(file)) {
            return context().await(session.backups().list());
        } catch (StoreException e) {
            List<BackupInfo> known = context().await(context().studio().backupsOf(file).list());
            if (known.isEmpty()) {
                throw e;
            }
            context().tell(e.getMessage());
            return known;
        }
    }

    private static String line(BackupInfo backup) {
        return backup.made() + "  " + (backup.words().isPresent() ? AnswerText.count(backup.words().getAsInt(), "word") + ", "
                + AnswerText.count(backup.scenes().orElse(0), "scene") + "  " : "") + backup.file();
    }
}
