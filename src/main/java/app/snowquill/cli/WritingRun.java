package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.JobInfo;
import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.pipeline.Run;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.pipeline.RunPlan;
import app.snowquill.pipeline.RunReport;
import app.snowquill.pipeline.RunRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes with the model and waits for it; an interrupt stops the model and waits for what it keeps. One use. */
final class WritingRun {
    private static final Set<ModelState.Kind> NO_ENGINE = EnumSet.of(ModelState.Kind.NONE, ModelState.Kind.FAILED);

    private final CliContext context;
    private final BookSession session;

    WritingRun(CliContext context, BookSession session) {
        this.context = context;
        this.session = session;
    }

    /** The model is loaded first, and only where there is something to write, so that its failure is told as what it is. */
    RunReport write(RunRequest request) {
        return write(context.await(session.plan(request)), progress -> interrupted(request)
                .flatMap(job -> context.await(session.queue().goOn(job.id(), progress)))
                .orElseGet(() -> session.run(request, progress)));
    }

    /** @param start begins the run, which tells its progress to what it is given */
    RunReport write(RunPlan plan, Function<Consumer<RunEvent>, Run> start) {
        try (Interruption stop = new Interruption(context.host())) {
            if (plan.calls() > 0) {
                ReadyModel.await(context, stop);
            }
            RunProgress progress = new RunProgress(context.host().err(), RunProgress.lookOf(context));
            Run run = start.apply(progress);
            stop.signal().thenRun(run::pause);
            RunReport report = context.await(run.done());
            progress.end();
            return report;
        }
    }

    /** The same run as it was asked before and never ended: a crash or an interrupt came, or its turn never did. */
    private Optional<JobInfo> interrupted(RunRequest request) {
        return context.await(session.queue().open()).stream().filter(job -> job.state().waits())
                .filter(job -> job.request().filter(asked -> asked.withParallel(request.parallel()).equals(request)).isPresent()).findFirst();
    }

    ExitCode codeOf(RunReport report) {
        return switch (report.outcome()) {
            case SUCCEEDED -> ExitCode.DONE;
            case CANCELLED, PAUSED -> ExitCode.CANCELLED;
            case NO_MODEL -> ExitCode.NO_ENGINE;
            case FAILED -> NO_ENGINE.contains(context.studio().models().state().kind()) ? ExitCode.NO_ENGINE : ExitCode.FAILED;
        };
    }

    /** What did not go well, in one sentence; blank where all did. */
    static String problemOf(RunReport report) {
        if (report.outcome() == RunReport.Outcome.SUCCEEDED) {
            return "";
        }
        if (!report.message().isBlank()) {
            return report.message();
        }
        return report.outcome() == RunReport.Outcome.CANCELLED || report.outcome() == RunReport.Outcome.PAUSED ? "Stopped. What was written is kept."
                : report.failed().values().stream().findFirst().orElse("The run did not succeed.");
    }

    /** The answer to a report, with the fields that every run's answer has added to {@code json}. */
    Answer answer(RunReport report, ObjectNode json, String text) {
        ExitCode code = codeOf(report);
        String problem = problemOf(report);
        json.put("outcome", report.outcome().name()).put("message", problem).put("wallMs", report.wallMillis());
        json.set("written", AnswerJson.keys(report.written()));
        json.set("proposed", AnswerJson.keys(report.proposed()));
        json.set("failed", AnswerJson.failures(report.failed()));
        json.set("waiting", AnswerJson.failures(report.waiting()));
        if (code != ExitCode.DONE) {
            json.putObject("error").put("code", code.name()).put("exit", code.number()).put("message", problem);
        }
        return new Answer(code, json, text, problem);
    }
}
