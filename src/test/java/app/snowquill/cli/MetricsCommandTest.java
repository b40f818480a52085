package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.CallInfo;
import app.snowquill.pipeline.CallTotals;
import app.snowquill.story.Book;
import app.snowquill.story.Project;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsCommandTest implements CliHost {
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    private final ScriptedStudio studio = new ScriptedStudio(Book.of(new Project("T", "", "en", "", 0, "")));

    private String run(int code, String... arguments) {
        outBytes.reset();
        assertThat(new SnowquillCommand().run(arguments, this)).as(errBytes.toString(StandardCharsets.UTF_8)).isEqualTo(code);
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    private void twoCalls() {
        studio.calls = List.of(
                new CallInfo(2, Instant.parse("2026-11-21T12:00:01Z"), "step-9", "card", "card:s1", 1, "Starter", "ab", "{\"seed\":7}",
                        100, 21, 0, 0, 1, CallInfo.Served.STORE, "STOP", false),
                new CallInfo(1, Instant.parse("2026-11-21T12:00:00Z"), "step-9", "card", "card:s1", 2, "Starter", "ab", "{\"seed\":7}",
                        100, 21, 40, 500, 2_500, CallInfo.Served.MODEL, "UNUSABLE_ANSWER", true));
        CallTotals.Total all = new CallTotals.Total("step-9", 4, 1, 1, 1_300, 63, 2_501);
        studio.totals = new CallTotals(List.of(all), List.of(new CallTotals.Total("2026-11-21", 4, 1, 1, 1_300, 63, 2_501)));
    }

    @Test
    void everyCallIsListedWithWhatItCost() {
        twoCalls();

        JsonNode json = new StoryJson().tree(run(0, "metrics", "b.snow", "--json"));

        assertThat(json.at("/calls")).hasSize(2);
        JsonNode call = json.at("/calls/1");
        assertThat(call.fieldNames()).toIterable().contains("at", "component", "stage", "subject", "attempt", "model", "promptHash",
                "parameters", "tokensIn", "tokensOut", "cachedTokens", "firstTokenMs", "totalMs", "tokensPerSecond", "served", "ending");
        assertThat(call.at("/parameters/seed").asInt()).isEqualTo(7);
        assertThat(call.at("/tokensPerSecond").asDouble()).isEqualTo(10);
        assertThat(call.at("/ending").asText()).isEqualTo("UNUSABLE_ANSWER");
        assertThat(json.at("/calls/0/served").asText()).isEqualTo("STORE");
        assertThat(json.at("/bySteps/0/step").asText()).isEqualTo("step-9");
        assertThat(json.at("/byDays/0/day").asText()).isEqualTo("2026-11-21");
        assertThat(json.at("/byDays/0/cacheHits").asInt()).isEqualTo(1);
        assertThat(json.at("/cacheHitRate").asDouble()).isEqualTo(0.25);
        assertThat(new StoryJson().tree(run(0, "metrics", "b.snow", "--json", "--limit", "1")).at("/calls")).hasSize(1);
    }

    @Test
    void aPersonGetsTables() {
        twoCalls();

        assertThat(run(0, "metrics", "b.snow")).contains("card:s1", "unusable answer", "store", "1,300", "2026-11-21",
                "4 calls, 1 of them (25 %) answered without asking the model.");
    }

    @Test
    void aBookThatAskedNothingSaysSo() {
        assertThat(run(0, "metrics", "b.snow")).isEqualToIgnoringNewLines("No model was asked for this book so far.");
        assertThat(new StoryJson().tree(run(0, "metrics", "b.snow", "--json")).at("/calls")).isEmpty();
        run(2, "metrics", "b.snow", "--limit", "-1");
    }

    @Override
    public PrintStream out() {
        return new PrintStream(outBytes, true, StandardCharsets.UTF_8);
    }

    @Override
    public PrintStream err() {
        return new PrintStream(errBytes, true, StandardCharsets.UTF_8);
    }

    @Override
    public ScriptedStudio studio(CliSettings given) {
        return studio;
    }
}
