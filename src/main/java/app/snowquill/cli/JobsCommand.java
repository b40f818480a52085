package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.JobInfo;
import app.snowquill.pipeline.RunReport;
import app.snowquill.pipeline.RunRequest;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "jobs", description = "Lists the runs of a book, the newest first, and changes its queue.")
final class JobsCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "Most to list, 50 if not given.")
    private int limit;
    @Option(names = "--before", paramLabel = "ID", description = "With --move: the waiting run that it is put before; else it comes last.")
    private Long before;
    @ArgGroup
    private Change change;

    /** One change at a time. */
    static final class Change {
        @Option(names = "--cancel", paramLabel = "ID", description = "Takes a run out of the queue; what it wrote stays.")
        private Long cancel;
        @Option(names = "--move", paramLabel = "ID", description = "Gives a waiting run another place.")
        private Long move;
        @Option(names = "--retry", paramLabel = "ID", description = "Writes what of an ended run is missing or failed.")
        private Long retry;
        @Option(names = "--go-on", description = "Goes on with the first run that waits or was interrupted.")
        private boolean goOn;
    }

    JobsCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        int most = Ranges.check("--limit", limit, 0, 100_000);
        if (change == null) {
            try (BookSession session = context().openToRead(file)) {
                return list(session, most);
            }
        }
        try (BookSession session = context().open(file)) {
            if (change.cancel != null) {
                context().await(session.queue().cancel(change.cancel));
            } else if (change.move != null) {
                context().await(session.queue().move(change.move, before == null ? 0 : before));
            } else {
                return write(session);
            }
            return list(session, most);
        }
    }

    private Answer write(BookSession session) {
        WritingRun writing = new WritingRun(context(), session);
        List<JobInfo> jobs = change.goOn ? context().await(session.queue().open())
                : context().await(session.queue().newest(Integer.MAX_VALUE)).stream().filter(job -> job.id() == change.retry).toList();
        if (jobs.isEmpty() && change.goOn) {
            return Answer.of(AnswerJson.object().put("outcome", "SUCCEEDED"), "Nothing waits.");
        }
        RunRequest request = jobs.stream().findFirst().flatMap(JobInfo::request).orElseThrow(() -> new CliFailure(
                ExitCode.WRONG_USAGE, "This book knows no such run. Nothing was changed."));
        if (!change.goOn && !jobs.get(0).state().ended()) {
            throw new CliFailure(ExitCode.WRONG_USAGE, "Run " + change.retry + " has not ended: --go-on goes on with it. Nothing was changed.");
        }
        RunReport report = change.goOn ? writing.write(request) : writing.write(context().await(session.plan(request)),
                progress -> context().await(session.queue().retry(change.retry, progress)));
        return writing.answer(report, AnswerJson.object(), RunText.of(report));
    }

    private Answer list(BookSession session, int most) {
        List<JobInfo> jobs = context().await(session.queue().newest(most));
        ObjectNode json = AnswerJson.object();
        ArrayNode list = json.putArray("jobs");
        jobs.forEach(job -> list.add(json(job)));
        return Answer.of(json, jobs.isEmpty() ? "Nothing was asked for yet."
                : jobs.stream().map(JobsCommand::line).collect(Collectors.joining("\n")));
    }

    static ObjectNode json(JobInfo job) {
        ObjectNode json = AnswerJson.object().put("id", job.id()).put("state", job.state().name())
                .put("message", job.message()).put("step", job.step()).put("done", job.done()).put("items", job.items())
                .put("created", job.created().toString());
        job.ended().ifPresent(ended -> json.put("ended", ended.toString()));
        job.request().ifPresent(request -> {
            ArrayNode steps = json.putArray("steps");
            request.steps().stream().sorted().forEach(step -> steps.add(step.number()));
            json.set("only", AnswerJson.keys(request.only().stream().sorted().toList()));
            json.put("force", request.force()).put("instruction", request.instruction());
        });
        return json;
    }

    private static String line(JobInfo job) {
        String steps = job.request().map(request -> request.steps().size() == 1
                ? "step " + request.steps().iterator().next().number()
                : "steps " + request.steps().stream().mapToInt(step -> step.number()).min().orElse(0) + " to "
                        + request.steps().stream().mapToInt(step -> step.number()).max().orElse(0)).orElse("");
        return String.format(Locale.US, "%4d  %-9s  %-14s %s%s", job.id(), job.state(), steps,
                job.step() < 0 ? "" : "at step " + job.step() + ", " + job.done() + " of " + job.items() + ". ", job.message());
    }
}
