package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "bible", description = "Has the model propose the bible's first entries; each waits for your word.")
final class BibleCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Option(names = "--bootstrap", required = true, description = "Propose entries from the logline and what else is written.")
    private boolean bootstrap;
    @Option(names = "--instruction", paramLabel = "TEXT", defaultValue = "", description = "What the model is to mind.")
    private String instruction;

    BibleCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().open(file); Interruption stop = new Interruption(context().host())) {
            String asked = TextArgument.read(instruction, context().host().in());
            ReadyModel.await(context(), stop);
            ModelWork<Integer> work = session.memory().bible().bootstrap(asked);
            stop.signal().thenRun(work::cancel);
            int count = context().await(work.done());
            List<DocumentKey> waiting = session.view().proposals().keySet().stream().filter(key -> key.kind() == DocumentKind.ENTRY).toList();
            ObjectNode json = AnswerJson.object().put("proposed", count);
            json.set("waiting", AnswerJson.keys(waiting));
            return Answer.of(json, "Proposed: " + count + ". "
                    + (count == 0 ? "" : "accept FILE entry ID takes one: " + AnswerText.keys(waiting)));
        }
    }
}
