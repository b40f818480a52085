package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.memory.SummaryDesk;
import app.snowquill.pipeline.summaries.BookSummary;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "summaries", description = "Shows what has happened so far: summaries of the book, its parts, chapters and scenes.")
final class SummariesCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", arity = "0..1", defaultValue = "book", paramLabel = "LEVEL", description = "book, part, chapter or scene; the book where none is named.")
    private String level;
    @Parameters(index = "2", arity = "0..1", paramLabel = "ID", description = "Of a part, a chapter or a scene.")
    private String id;
    @Option(names = "--update", description = "Has the model sum up what is missing or stale; what is current costs no call.")
    private boolean update;
    @Option(names = "--put", paramLabel = "TEXT", description = "Keeps your own summary of it, or @FILE; blank takes yours out again.")
    private String put;
    @Option(names = "--keep", description = "Says that your own stale summary is right as it is.")
    private boolean keep;
    @Option(names = "--take", description = "Puts the summary that waits in the place of your own.")
    private boolean take;

    SummariesCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        boolean changes = update || keep || take || put != null;
        if ((update ? 1 : 0) + (keep ? 1 : 0) + (take ? 1 : 0) + (put == null ? 0 : 1) > 1) {
            throw CliFailure.usage("Only one of --update, --put, --keep and --take at a time.");
        }
        try (BookSession session = changes ? context().open(file) : context().openToRead(file)) {
            SummaryAnswers answers = new SummaryAnswers(context());
            BookSummary of = answers.find(session, level, id);
            int written = changed(session.memory().summaries(), of);
            List<BookSummary> all = context().await(session.memory().summaries().all());
            int from = all.indexOf(answers.find(session, level, id));
            int to = from + 1;
            while (to < all.size() && all.get(to).depth() > all.get(from).depth()) {
                to++;
            }
            List<BookSummary> shown = all.subList(from, to);
            ObjectNode json = AnswerJson.object();
            if (update) {
                json.put("written", written);
            }
            ArrayNode array = json.putArray("summaries");
            shown.forEach(one -> array.add(SummaryAnswers.json(one)));
            return Answer.of(json, SummaryAnswers.text(shown));
        }
    }

    /** How many summaries the model wrote. */
    private int changed(SummaryDesk desk, BookSummary of) {
        if (put != null) {
            context().await(desk.write(of.level(), of.id(), TextArgument.read(put, context().host().in())));
        } else if (keep) {
            context().await(desk.keep(of.level(), of.id()));
        } else if (take) {
            context().await(desk.take(of.level(), of.id()));
        } else if (update) {
            return new WaitedWork(context()).of(() -> desk.update(of.level(), of.id(), progress -> context().tell(progress.done() + 1 + " of "
                    + progress.of() + ": " + progress.next().level().name().toLowerCase(Locale.ROOT) + " " + progress.next().id())));
        }
        return 0;
    }
}
