package app.snowquill.cli;

import app.snowquill.pipeline.CallInfo;
import app.snowquill.pipeline.CallTotals;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Calls of the model as tables for a person. */
final class CallText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private CallText() {
    }

    static String of(List<CallInfo> calls, CallTotals totals) {
        if (totals.all().calls() == 0) {
            return "No model was asked for this book so far.";
        }
        return String.join("\n\n", calls(calls), totals("step", totals.bySteps()), totals("day", totals.byDays()),
                sentence(totals.all())).strip();
    }

    private static String calls(List<CallInfo> calls) {
        return calls.isEmpty() ? "" : String.format(Locale.US, "%-19s  %-10s %-14s %-20s %3s  %7s %7s %7s  %8s %7s  %-6s %s",
                "when", "who", "prompt", "for", "try", "in", "known", "out", "seconds", "tok/s", "from", "ending") + "\n"
                + calls.stream().map(CallText::call).collect(Collectors.joining("\n"));
    }

    private static String call(CallInfo call) {
        return String.format(Locale.US, "%-19s  %-10s %-14s %-20s %3d  %,7d %,7d %,7d  %8.2f %7.1f  %-6s %s",
                TIME.format(call.at()), call.component(), call.stage(), call.subject(), call.attempt(), call.tokensIn(),
                call.cachedTokens(), call.tokensOut(), call.totalMillis() / 1000.0, call.tokensPerSecond(),
                call.served().name().toLowerCase(Locale.ROOT), call.ending().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String totals(String name, List<CallTotals.Total> totals) {
        return String.format(Locale.US, "%-12s %7s %7s %7s  %11s %11s  %9s", name, "calls", "kept", "failed", "tokens in",
                "tokens out", "seconds") + "\n" + totals.stream().map(total -> String.format(Locale.US,
                "%-12s %,7d %,7d %,7d  %,11d %,11d  %,9.1f", total.name(), total.calls(), total.served(), total.failed(),
                total.tokensIn(), total.tokensOut(), total.totalMillis() / 1000.0)).collect(Collectors.joining("\n"));
    }

    private static String sentence(CallTotals.Total all) {
        return String.format(Locale.US, "%s, %,d of them (%.0f %%) answered without asking the model.",
                AnswerText.count(all.calls(), "call"), all.served(), 100 * all.hitRate());
    }
}
