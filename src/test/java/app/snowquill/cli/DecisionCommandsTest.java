package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.Studio;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.pipeline.WaitingTexts;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the author decides, and looks at before deciding, over a real file. */
class DecisionCommandsTest implements CliHost {
    @TempDir
    Path folder;
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    private String file;

    @BeforeEach
    void makeTheBook() {
        file = folder.resolve("book.snowquill").toString();
        var studio = TestEngines.silent(folder);
        try (studio; BookSession book = studio.studio().createSample(Path.of(file))) {
            WaitingTexts.form(book, DocumentKey.step(2), form -> form.put("setup", "Another setup.").put("ending", "Another ending."));
        }
    }

    @Test
    void aWaitingVersionIsShownWithItsImpactAndTakenInPart() throws Exception {
        JsonNode shown = json("proposal", file, "step", "2");
        assertThat(shown.fieldNames().next()).isEqualTo("impact");
        assertThat(shown.get("impact").get("staled")).isNotEmpty();
        assertThat(shown.get("changes")).extracting(change -> change.get("path").asText()).containsExactly("setup", "ending");
        assertThat(run("proposal", file, "step", "2", "--take", "moral")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(errBytes.toString(StandardCharsets.UTF_8)).contains("Nothing differs at “moral”. There are setup, ending.");
        assertThat(run("proposal", file, "step", "2", "--accept", "--refuse")).isEqualTo(ExitCode.WRONG_USAGE.number());

        assertThat(json("proposal", file, "step", "2", "--take", "ending").get("staled")).isNotEmpty();

        assertThat(run("get", file, "step", "2", "--json")).isZero();
        assertThat(outBytes.toString(StandardCharsets.UTF_8)).contains("Another ending.").doesNotContain("Another setup.");
        assertThat(run("proposal", file, "step", "2")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        json("undo", file);
        assertThat(json("proposal", file, "step", "2", "--refuse").get("refused").asBoolean()).isTrue();
        assertThat(run("proposal", file, "step", "2", "--accept")).isEqualTo(ExitCode.REFUSED_INPUT.number());
    }

    @Test
    void whatIsStaleSaysWhyAndIsAcceptedAsItIs() throws Exception {
        json("proposal", file, "step", "2", "--accept");
        JsonNode why = json("why", file, "step", "4");
        assertThat(why.get("stale").asBoolean()).isTrue();
        assertThat(why.get("reasons").get(0).get("read").get("id").asText()).isEqualTo("2");
        assertThat(why.get("reasons").get(0).get("fields")).isNotEmpty();
        assertThat(json("accept", file, "step", "4").get("accepted")).hasSize(1);
        assertThat(json("why", file, "step", "4").get("stale").asBoolean()).isFalse();
        assertThat(json("accept", file, "step", "4").get("accepted")).isEmpty();
    }

    @Test
    void aFindingIsWaivedByItsRuleAndTakenBack() throws Exception {
        json("put", file, "step", "1", "{\"sentence\":\"One thing happens here. Another happens there.\"}");
        String rule = openRules().get(0);
        int before = openRules().size();
        int waived = json("waive", file, "step", "1", rule).get("findings").size();
        assertThat(openRules()).hasSize(before - waived).doesNotContain(rule);
        assertThat(run("waive", file, "step", "1", rule)).isEqualTo(ExitCode.REFUSED_INPUT.number());
        json("waive", file, "step", "1", rule, "--take-back");
        assertThat(openRules()).hasSize(before);
    }

    @Test
    void aScenesCardIsTriagedAndItsDraftMeasuredWithoutAModel() throws Exception {
        JsonNode triage = json("scene", "triage", file, "s01");
        assertThat(triage.get("verdict").asText()).isIn("YES", "MAYBE", "NO");
        assertThat(triage.get("card").get("scene").asText()).isEqualTo("s01");
        JsonNode quality = json("scene", "quality", file, "s01");
        assertThat(quality.get("dimensions")).isNotEmpty();
        assertThat(run("scene", "triage", file, "nowhere")).isEqualTo(ExitCode.REFUSED_INPUT.number());
    }

    @Test
    void scenesAreSplitMergedMovedAndBinnedEachAsOneUndo() throws Exception {
        json("put", file, "prose", "s01", "One morning.\n\nOne evening.");
        JsonNode before = json("get", file, "scenes");
        JsonNode split = json("outline", file, "split", "s01", "--paragraph", "2");
        String added = split.get("added").asText();
        assertThat(split.get("scenes")).extracting(JsonNode::asText).startsWith("s01", added);
        assertThat(json("get", file, "prose", added).get("prose").asText()).isEqualTo("One evening.");
        json("outline", file, "merge", "s01", "--seam", "paragraph");
        assertThat(json("get", file, "prose", "s01").get("prose").asText()).isEqualTo("One morning.\n\nOne evening.");
        json("undo", file);
        json("undo", file);
        assertThat(json("get", file, "scenes")).isEqualTo(before);
        assertThat(json("outline", file, "bin", "s02").get("scenes")).extracting(JsonNode::asText).doesNotContain("s02");
        assertThat(run("outline", file, "bin", "s02")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(json("outline", file, "restore", "s02").get("scenes")).extracting(JsonNode::asText).contains("s02");
        assertThat(run("outline", file, "split", "s01", "--paragraph", "9")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(run("outline", file, "split", "s01")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(run("outline", file, "fold", "s01")).isEqualTo(ExitCode.WRONG_USAGE.number());
    }

    private List<String> openRules() throws Exception {
        List<String> rules = new ArrayList<>();
        json("validate", file, "--step", "1").get("findings").forEach(finding -> {
            if (!finding.get("waived").asBoolean()) {
                rules.add(finding.get("rule").asText());
            }
        });
        return rules;
    }

    private JsonNode json(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "--json";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(run(all)).as(errBytes.toString(StandardCharsets.UTF_8)).isZero();
        return new StoryJson().tree(outBytes.toString(StandardCharsets.UTF_8));
    }

    private int run(String... arguments) {
        outBytes.reset();
        errBytes.reset();
        return new SnowquillCommand().run(arguments, this);
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
    public Studio studio(CliSettings settings) {
        try {
            return TestEngines.silent(Files.createTempDirectory(folder, "studio")).studio();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
