package app.snowquill.ui.activity;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.JobInfo;
import app.snowquill.pipeline.RunPlan.StepPlan;
import app.snowquill.pipeline.RunReport;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.activity.QueueEntry.Look;
import app.snowquill.ui.activity.QueueEntry.Remedy;
import app.snowquill.ui.activity.QueueEntry.Section;
import app.snowquill.ui.common.Strings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts run, book and calls into the rows of the queue. Immutable. */
final class QueueWords {
    private final Strings strings;
    private final CallWords calls;

    QueueWords(Strings strings, CallWords calls) {
        this.strings = strings;
        this.calls = calls;
    }

    /** @param job the run under way; 0 where that is not known */
    List<QueueEntry> running(RunProgress run, long job, DocumentWords documents, Instant now) {
        List<QueueEntry> entries = new ArrayList<>();
        for (RunProgress.Item item : run.items()) {
            int expected = run.expectedTokens(item.step());
            String time = calls.duration(Duration.between(item.since(), now).toMillis());
            String detail = item.pieces() == 0 ? strings.text("activity.queue-reading", time)
                    : expected == 0 ? strings.text("activity.queue-tokens", item.pieces(), time)
                    : strings.text("activity.queue-tokens-of", item.pieces(), expected, time);
            entries.add(new QueueEntry(Section.RUNNING, Look.WRITING, strings.text("activity.queue-item", item.step().number(),
                    documents.name(item.key())), detail, expected == 0 ? -1 : Math.min(1.0, (double) item.pieces() / expected),
                    QueueEntry.NONE, job));
        }
        return entries;
    }

    List<QueueEntry> next(RunProgress run, DocumentWords documents, CallFigures today) {
        List<QueueEntry> entries = new ArrayList<>();
        for (Step step : run.begun()) {
            if (run.waiting(step) > 0) {
                long millis = run.waiting(step) * millis(run.expectedTokens(step), 1, today);
                entries.add(new QueueEntry(Section.NEXT, Look.WAITING, documents.step(step),
                        estimate(strings.text("activity.queue-documents", run.waiting(step)), millis)));
            }
        }
        for (StepPlan plan : run.toCome()) {
            entries.add(new QueueEntry(Section.NEXT, Look.WAITING, documents.step(plan.step()), estimate(
                    strings.text("activity.queue-calls", plan.calls()), millis(plan.tokensOut(), plan.calls(), today))));
        }
        return entries;
    }

    /** How long the rest of the run will take, in milliseconds; 0 where no speed was measured today. */
    long left(RunProgress run, CallFigures today) {
        long millis = 0;
        for (Step step : run.begun()) {
            millis += (run.waiting(step) + 1L) * millis(run.expectedTokens(step), 1, today);
        }
        for (StepPlan plan : run.toCome()) {
            millis += millis(plan.tokensOut(), plan.calls(), today);
        }
        return millis;
    }

    private static long millis(long tokens, int asked, CallFigures today) {
        return today.medianSpeed() <= 0 ? 0
                : (long) (tokens * 1000 / today.medianSpeed()) + asked * today.medianFirstMillis();
    }

    private String estimate(String what, long millis) {
        return millis == 0 ? what : strings.text("activity.queue-estimate", what, calls.roughly(millis));
    }

    /** Runs that wait their turn, in order. */
    List<QueueEntry> waiting(List<JobInfo> jobs, DocumentWords documents) {
        return jobs.stream().filter(job -> job.state() == JobInfo.State.QUEUED).map(job -> new QueueEntry(Section.NEXT,
                Look.WAITING, title(job, documents), strings.text("activity.queue-waits"), -1, QueueEntry.NONE, job.id())).toList();
    }

    /** Runs that were begun and are not under way. */
    List<QueueEntry> interrupted(List<JobInfo> jobs, DocumentWords documents) {
        return jobs.stream().filter(job -> job.state() == JobInfo.State.PAUSED).map(job -> new QueueEntry(Section.NEEDS_YOU,
                Look.QUESTION, title(job, documents), job.step() < 0 ? strings.text("activity.queue-interrupted")
                : strings.text("activity.queue-interrupted-at", job.step(), job.done(), job.items()), -1,
                new Remedy.GoOn(job.id()), job.id())).toList();
    }

    private String title(JobInfo job, DocumentWords documents) {
        RunRequest request = job.request().orElse(RunRequest.until(Step.DRAFT));
        int last = request.steps().stream().mapToInt(Step::number).max().orElse(0);
        return request.only().size() == 1 ? strings.text("activity.queue-item", last, documents.name(request.only().iterator().next()))
                : request.steps().size() == 1 ? documents.step(Step.of(last)) : strings.text("activity.foot-until", last);
    }

    /** Documents whose last try failed, and new versions that wait for the author's word; what waits in the bible stands on one line. */
    List<QueueEntry> needsYou(BookView view, DocumentWords documents) {
        List<QueueEntry> entries = new ArrayList<>();
        view.documents().forEach((key, info) -> {
            if (!info.failure().isBlank()) {
                entries.add(new QueueEntry(Section.NEEDS_YOU, Look.FAILED, capital(documents.name(key)), info.failure(), -1,
                        new Remedy.Retry(RunRequest.again(key, ""))));
            }
        });
        view.proposals().keySet().stream().filter(key -> !key.kind().isLore()).forEach(key -> entries.add(new QueueEntry(Section.NEEDS_YOU,
                Look.QUESTION, capital(documents.name(key)), strings.text("activity.queue-proposal"), -1, new Remedy.Open(key))));
        List<DocumentKey> lore = view.proposals().keySet().stream().filter(key -> key.kind().isLore()).toList();
        if (!lore.isEmpty()) {
            entries.add(new QueueEntry(Section.NEEDS_YOU, Look.QUESTION, strings.text("activity.queue-lore", lore.size()),
                    strings.text("activity.queue-lore-words"), -1, new Remedy.Open(lore.get(0))));
        }
        return entries;
    }

    QueueEntry failed(RunReport report, RunRequest request) {
        return new QueueEntry(Section.NEEDS_YOU, Look.FAILED, strings.text("activity.queue-run-failed"), report.message(), -1,
                new Remedy.Retry(request));
    }

    QueueEntry stopped(RunReport report) {
        return new QueueEntry(Section.DONE, Look.STOPPED, strings.text("activity.queue-stopped"),
                strings.text("activity.queue-kept", report.written().size() + report.proposed().size()));
    }

    /** What was asked of the model today, by step, the latest first; {@code running} steps are not done yet. */
    List<QueueEntry> done(List<CallRow> today, List<Step> running, DocumentWords documents) {
        Map<Integer, long[]> byStep = new LinkedHashMap<>();
        for (CallRow row : today) {
            if (row.step() >= 0 && !running.contains(Step.of(row.step()))) {
                long[] sums = byStep.computeIfAbsent(row.step(), step -> new long[2]);
                sums[0]++;
                sums[1] += row.call().totalMillis();
            }
        }
        return byStep.entrySet().stream().map(entry -> new QueueEntry(Section.DONE, Look.FINISHED,
                documents.step(Step.of(entry.getKey())), strings.text("activity.queue-done", entry.getValue()[0],
                calls.duration(entry.getValue()[1])))).toList();
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
