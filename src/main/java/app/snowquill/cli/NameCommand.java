package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.Comparison;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "name", description = "Names a version, or the whole book after a change, so that it is found again.")
final class NameCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "REVISION", description = "As history shows it; c and a number for the whole book after that change.")
    private String revision;
    @Parameters(index = "2", paramLabel = "NAME", description = "Blank takes its name away.")
    private String name;

    NameCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        PastNumber wanted = PastNumber.of(revision);
        try (BookSession session = context().open(file)) {
            if (wanted.of() == PastNumber.Of.BOOK) {
                context().await(session.past().ofBook().name(wanted.number(), name));
            } else {
                Comparison found = context().await(session.past().compare(wanted.number(), wanted.number()));
                context().await(session.past().of(found.texts().get(0).key()).name(wanted.number(), name));
            }
            return Answer.of(AnswerJson.object().put("named", revision).put("name", name.strip()), name.isBlank()
                    ? revision + " has no name now." : revision + " is named “" + name.strip() + "”.");
        }
    }
}
