package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.Opening;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepState;
import app.snowquill.story.Book;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "status", description = "Says where every step of a book stands.")
final class StatusCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The project file.")
    private Path file;

    StatusCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().openToRead(file)) {
            BookView view = session.view();
            Book book = view.book();
            ObjectNode json = AnswerJson.object();
            json.putObject("project").put("title", book.project().title()).put("author", book.project().author());
            ArrayNode steps = json.putArray("steps");
            StringBuilder text = new StringBuilder("“" + book.project().title() + "”, "
                    + AnswerText.count(book.outline().scenes().size(), "scene") + ", "
                    + AnswerText.count(book.words(), "word") + "\n");
            for (Step step : Step.values()) {
                StepState state = view.step(step);
                steps.add(node(session, state));
                text.append(line(state)).append('\n');
            }
            json.put("words", book.words()).put("scenes", book.outline().scenes().size())
                    .put("proposals", view.proposals().size()).put("partials", view.partials().size());
            ArrayNode jobs = json.putArray("jobs");
            context().await(session.queue().open()).forEach(job -> jobs.add(JobsCommand.json(job)));
            return Answer.of(json, text.toString());
        }
    }

    private static ObjectNode node(BookSession session, StepState state) {
        long revision = session.documentsOf(state.step()).stream().map(session.view().documents()::get)
                .mapToLong(DocumentInfo::revision).max().orElse(0);
        long derived = session.documentsOf(state.step()).stream().map(session.view().documents()::get)
                .filter(info -> info.agent().equals(Opening.AGENT)).count();
        return AnswerJson.object().put("step", state.step().number()).put("name", StepNames.of(state.step()))
                .put("state", state.status().name()).put("locked", state.locked()).put("words", state.words())
                .put("revision", revision).put("versions", state.versions()).put("done", state.done())
                .put("expected", state.expected()).put("stale", state.stale()).put("failed", state.failed())
                .put("derived", derived);
    }

    private static String line(StepState state) {
        return String.format(Locale.US, "%2d  %-20s %-8s %3d of %-3d %,9d words%s", state.step().number(),
                StepNames.of(state.step()), state.status(), state.done(), state.expected(), state.words(),
                state.locked() ? "  locked" : "");
    }
}
