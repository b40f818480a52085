package app.snowquill.cli;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.CallInfo;
import app.snowquill.pipeline.CallTotals;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "metrics", description = "Lists the calls of the model for a project, newest first, and what they came to.")
final class MetricsCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "Most calls to list, 50 if not given.")
    private int limit;

    private final StoryJson reader = new StoryJson();

    MetricsCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        int most = Ranges.check("--limit", limit, 0, 100_000);
        try (BookSession session = context().openToRead(file)) {
            List<CallInfo> calls = context().await(session.calls(most));
            CallTotals totals = context().await(session.callTotals());
            ObjectNode json = AnswerJson.object();
            ArrayNode list = json.putArray("calls");
            calls.forEach(call -> list.add(json(call)));
            ArrayNode steps = json.putArray("bySteps");
            totals.bySteps().forEach(total -> steps.add(json("step", total)));
            ArrayNode days = json.putArray("byDays");
            totals.byDays().forEach(total -> days.add(json("day", total)));
            json.set("total", json("", totals.all()));
            return Answer.of(json.put("cacheHitRate", totals.all().hitRate()), CallText.of(calls, totals));
        }
    }

    private ObjectNode json(CallInfo call) {
        ObjectNode json = AnswerJson.object().put("id", call.id()).put("at", call.at().toString())
                .put("component", call.component()).put("stage", call.stage()).put("subject", call.subject())
                .put("attempt", call.attempt()).put("model", call.model()).put("promptHash", call.promptSha256());
        json.set("parameters", reader.tree(call.parameters()));
        return json.put("tokensIn", call.tokensIn()).put("tokensOut", call.tokensOut())
                .put("cachedTokens", call.cachedTokens()).put("firstTokenMs", call.firstTokenMillis())
                .put("totalMs", call.totalMillis()).put("tokensPerSecond", call.tokensPerSecond())
                .put("served", call.served().name()).put("ending", call.ending()).put("rawText", call.hasRawText());
    }

    private static ObjectNode json(String name, CallTotals.Total total) {
        ObjectNode json = AnswerJson.object();
        if (!name.isEmpty()) {
            json.put(name, total.name());
        }
        return json.put("calls", total.calls()).put("cacheHits", total.served()).put("failed", total.failed())
                .put("tokensIn", total.tokensIn()).put("tokensOut", total.tokensOut()).put("totalMs", total.totalMillis())
                .put("cacheHitRate", total.hitRate());
    }
}
