package app.snowquill.cli;

import app.snowquill.agent.RemarkState;
import app.snowquill.pipeline.BookSession;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "resolve", description = "Says of an agent's remark that it is dealt with.")
final class ResolveCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "ID", description = "The remark's id, as get FILE remarks shows it.")
    private String id;
    @Option(names = "--take-back", description = "Opens it again.")
    private boolean takeBack;

    ResolveCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().open(file)) {
            return new RemarkAnswers(context()).set(session, id, takeBack ? RemarkState.OPEN : RemarkState.RESOLVED);
        }
    }
}
