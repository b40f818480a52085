package app.snowquill.cli;

import app.snowquill.pipeline.RunReport;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a run ended, for a person. */
final class RunText {
    private RunText() {
    }

    static String of(RunReport report) {
        RunReport.StepCost cost = report.total();
        String text = String.format(Locale.US, "%s written in %.1f s with %s, %,d tokens in and %,d out.",
                AnswerText.count(report.written().size(), "document"), report.wallMillis() / 1000.0,
                AnswerText.count(cost.calls(), "call"), cost.tokensIn(), cost.tokensOut());
        if (!report.proposed().isEmpty()) {
            text += "\nWaiting for your word, because you wrote or locked the text: " + AnswerText.keys(report.proposed());
        }
        if (!report.failed().isEmpty()) {
            text += "\nNot written:\n" + report.failed().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(failed -> "  " + failed.getKey() + ": " + failed.getValue()).collect(Collectors.joining("\n"));
        }
        return text;
    }
}
