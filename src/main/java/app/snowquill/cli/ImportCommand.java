package app.snowquill.cli;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.worker.ReadingProcess;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.Opening.BroughtIn;
import app.snowquill.store.portable.BookJsonReader;
import app.snowquill.story.Book;
import app.snowquill.story.Project;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Reads a document or another program's project into a book, as chapters after those there are and pages of the bible.")
final class ImportCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file; made where it is not there.")
    private Path file;
    @Parameters(index = "1", paramLabel = "SOURCE", description = "A .txt, .md, .docx, .odt, .epub or .html file; a project of novelWriter, Manuskript, Scrivener 3 (its folder or the file "
            + "in it), yWriter 7 or Plottr; a character card or lorebook as .json or .png; or the .json of an exported book.")
    private Path source;
    @Option(names = "--dry-run", description = "Says what would come in, and keeps nothing.")
    private boolean dryRun;

    ImportCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        return BookJsonReader.isBook(source) ? wholeBook() : document();
    }

    private Answer wholeBook() {
        if (dryRun) {
            throw CliFailure.usage("An exported book comes in whole, as a new book, so there is nothing to try first. Leave out --dry-run.");
        }
        try (BookSession session = context().studio().createFromJson(file, source)) {
            Book book = session.view().book();
            return Answer.of(AnswerJson.object().put("file", file.toAbsolutePath().normalize().toString()).put("title", book.project().title())
                    .put("chapters", book.outline().chapters().size()).put("scenes", book.outline().scenes().size()).put("words", book.words()),
                    "“" + book.project().title() + "” is in " + file + " with its whole history: "
                            + AnswerText.count(book.outline().scenes().size(), "scene") + ", " + AnswerText.count(book.words(), "word") + ".");
        }
    }

    private Answer document() {
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
            ArrayNode beside = json.putArray("beside");
            came.beside().forEach(beside::add);
            json.put("entriesKept", came.entries()).put("nameBefore", came.nameBefore()).put("file", file.toAbsolutePath().normalize().toString());
            String names = came.beside().isEmpty() ? "" : "\nThe book had these already, so they stand beside them: " + String.join(", ", came.beside()) + ".";
            return Answer.of(json, text + names + "\nThey are in " + file + ". One undo takes them back.");
        }
    }

    private BookSession session(ForeignManuscript read) {
        return Files.exists(file) ? context().open(file) : context().studio().create(file,
                new Project(read.title(), read.author(), "en", "", 0, ""));
    }
}
