package app.snowquill.cli;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.worker.ReadingProcess;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.Opening.BroughtIn;
import app.snowquill.story.Project;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Reads a document from elsewhere into a book, as chapters after those there are.")
final class ImportCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file; made where it is not there.")
    private Path file;
    @Parameters(index = "1", paramLabel = "SOURCE", description = "A .txt, .md, .docx, .odt, .html or .epub file.")
    private Path source;
    @Option(names = "--dry-run", description = "Says what would come in, and keeps nothing.")
    private boolean dryRun;

    ImportCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        ForeignManuscript read = new ReadingProcess().read(source);
        ObjectNode json = ForeignJson.of(read).put("dryRun", dryRun);
        String text = ForeignText.of(read);
        if (dryRun) {
            return Answer.of(json, text + "\nNothing was kept.");
        }
        try (BookSession session = session(read)) {
            BroughtIn came = context().await(session.opening().bringIn(read, String.valueOf(source.getFileName())));
            ArrayNode ids = json.putArray("sceneIds");
            came.scenes().forEach(ids::add);
            json.put("nameBefore", came.nameBefore()).put("file", file.toAbsolutePath().normalize().toString());
            return Answer.of(json, text + "\nThey are in " + file + ". One undo takes them back.");
        }
    }

    private BookSession session(ForeignManuscript read) {
        return Files.exists(file) ? context().open(file) : context().studio().create(file,
                new Project(read.title(), read.author(), "en", "", 0, ""));
    }
}
