package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.memory.LedgerDesk;
import app.snowquill.pipeline.memory.LedgerDesk.WaitingLore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "ledger", description = "Shows what waits for the ledger, or has the model read approved scenes for it.")
final class LedgerCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "SCENE", description = "Scenes to read; all that are approved and not read yet where none is named.")
    private List<String> scenes = List.of();
    @Option(names = "--collect", description = "Has the model read; what it finds waits for “accept” or “proposal --refuse”.")
    private boolean collect;

    LedgerCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        if (!collect && !scenes.isEmpty()) {
            throw CliFailure.usage("Scenes are named to be read: ledger FILE --collect SCENE…");
        }
        try (BookSession session = collect ? context().open(file) : context().openToRead(file)) {
            LedgerDesk ledger = session.memory().ledger();
            if (collect) {
                new WaitedWork(context()).of(() -> ledger.collect(scenes));
            }
            List<WaitingLore> waiting = ledger.waiting();
            ObjectNode json = AnswerJson.object().put("waits", waiting.size()).put("dropped", ledger.dropped());
            json.set("waiting", LedgerJson.waiting(waiting));
            return Answer.of(json, AnswerText.count(waiting.size(), "find") + " waiting" + (collect ? ", " + ledger.dropped()
                    + " dropped since their words don’t stand in the text" : "") + "." + waiting.stream()
                    .map(one -> "\n" + one.key() + "  " + one.sentence() + " “" + one.quote() + "”").collect(Collectors.joining()));
        }
    }
}
