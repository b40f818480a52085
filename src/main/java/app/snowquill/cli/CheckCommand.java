package app.snowquill.cli;

import app.snowquill.pipeline.CheckedBook;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "check", description = "Looks at every page and text of a project file; changes nothing.")
final class CheckCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The project file; it must not be open.")
    private Path file;

    CheckCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        CheckedBook found = context().await(context().studio().rescue().check(file));
        ObjectNode json = AnswerJson.object().put("path", file.toAbsolutePath().normalize().toString())
                .put("verified", found.isWhole()).put("structure", found.structure() == CheckedBook.Structure.WHOLE);
        json.putObject("rows").put("kept", found.texts() - found.changed()).put("lost", found.changed());
        ArrayNode documents = json.putArray("documents");
        found.documents().forEach(documents::add);
        if (found.isWhole()) {
            return Answer.of(json, "All " + AnswerText.count(found.texts(), "text") + " match their check.");
        }
        return new Answer(ExitCode.REFUSED_INPUT, json, String.join("\n", found.documents()), problem(found));
    }

    private static String problem(CheckedBook found) {
        String what = found.changed() > 0 ? String.format(Locale.ENGLISH, found.changed() == 1 ? "1 of %2$,d texts does not match its check."
                : "%,d of %,d texts do not match their check.", found.changed(), found.texts()) : "Every text matches its check, but parts of the file that lead to them are damaged.";
        return what + " Nothing was changed. “salvage” makes a new book of what is whole; “backups” lists the book as it was.";
    }
}
