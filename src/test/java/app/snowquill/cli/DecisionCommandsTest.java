package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.pipeline.WaitingTexts;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the author decides, and looks at before deciding, over a real file. */
class DecisionCommandsTest {
    @TempDir
    Path folder;
    private SilentCommands commands;
    private String file;

    @BeforeEach
    void makeTheBook() {
        commands = new SilentCommands(folder);
        file = folder.resolve("book.snowquill").toString();
        var studio = TestEngines.silent(folder);
        try (studio; BookSession book = studio.sample(Path.of(file))) {
            WaitingTexts.form(book, DocumentKey.step(2), form -> form.put("setup", "Another setup.").put("ending", "Another ending."));
        }
    }

    @Test
    void aWaitingVersionIsShownWithItsImpactAndTakenInPart() throws Exception {
        JsonNode shown = commands.json("proposal", file, "step", "2");
        assertThat(shown.fieldNames().next()).isEqualTo("impact");
        assertThat(shown.get("impact").get("staled")).isNotEmpty();
        assertThat(shown.get("changes")).extracting(change -> change.get("path").asText()).containsExactly("setup", "ending");
        assertThat(commands.run("proposal", file, "step", "2", "--take", "moral")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.told()).contains("Nothing differs at “moral”. There are setup, ending.");
        assertThat(commands.run("proposal", file, "step", "2", "--accept", "--refuse")).isEqualTo(ExitCode.WRONG_USAGE.number());

        assertThat(commands.json("proposal", file, "step", "2", "--take", "ending").get("staled")).isNotEmpty();

        assertThat(commands.run("get", file, "step", "2", "--json")).isZero();
        assertThat(commands.said()).contains("Another ending.").doesNotContain("Another setup.");
        assertThat(commands.run("proposal", file, "step", "2")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        commands.json("undo", file);
        assertThat(commands.json("proposal", file, "step", "2", "--refuse").get("refused").asBoolean()).isTrue();
        assertThat(commands.run("proposal", file, "step", "2", "--accept")).isEqualTo(ExitCode.REFUSED_INPUT.number());
    }

    @Test
    void whatIsStaleSaysWhyAndIsAcceptedAsItIs() throws Exception {
        commands.json("proposal", file, "step", "2", "--accept");
        JsonNode why = commands.json("why", file, "step", "4");
        assertThat(why.get("stale").asBoolean()).isTrue();
        assertThat(why.get("reasons").get(0).get("read").get("id").asText()).isEqualTo("2");
        assertThat(why.get("reasons").get(0).get("fields")).isNotEmpty();
        assertThat(commands.json("accept", file, "step", "4").get("accepted")).hasSize(1);
        assertThat(commands.json("why", file, "step", "4").get("stale").asBoolean()).isFalse();
        assertThat(commands.json("accept", file, "step", "4").get("accepted")).isEmpty();
    }

    @Test
    void aFindingIsWaivedByItsRuleAndTakenBack() throws Exception {
        commands.json("put", file, "step", "1", "{\"sentence\":\"One thing happens here. Another happens there.\"}");
        String rule = openRules().get(0);
        int before = openRules().size();
        int waived = commands.json("waive", file, "step", "1", rule).get("findings").size();
        assertThat(openRules()).hasSize(before - waived).doesNotContain(rule);
        assertThat(commands.run("waive", file, "step", "1", rule)).isEqualTo(ExitCode.REFUSED_INPUT.number());
        commands.json("waive", file, "step", "1", rule, "--take-back");
        assertThat(openRules()).hasSize(before);
    }

    @Test
    void aScenesCardIsTriagedAndItsDraftMeasuredWithoutAModel() throws Exception {
        JsonNode triage = commands.json("scene", "triage", file, "s01");
        assertThat(triage.get("verdict").asText()).isIn("YES", "MAYBE", "NO");
        assertThat(triage.get("card").get("scene").asText()).isEqualTo("s01");
        JsonNode quality = commands.json("scene", "quality", file, "s01");
        assertThat(quality.get("dimensions")).isNotEmpty();
        assertThat(commands.run("scene", "triage", file, "nowhere")).isEqualTo(ExitCode.REFUSED_INPUT.number());
    }

    @Test
    void scenesAreSplitMergedMovedAndBinnedEachAsOneUndo() throws Exception {
        commands.json("put", file, "prose", "s01", "One morning.\n\nOne evening.");
        JsonNode before = commands.json("get", file, "scenes");
        JsonNode split = commands.json("outline", file, "split", "s01", "--paragraph", "2");
        String added = split.get("added").asText();
        assertThat(split.get("scenes")).extracting(JsonNode::asText).startsWith("s01", added);
        assertThat(commands.json("get", file, "prose", added).get("prose").asText()).isEqualTo("One evening.");
        commands.json("outline", file, "merge", "s01", "--seam", "paragraph");
        assertThat(commands.json("get", file, "prose", "s01").get("prose").asText()).isEqualTo("One morning.\n\nOne evening.");
        commands.json("undo", file);
        commands.json("undo", file);
        assertThat(commands.json("get", file, "scenes")).isEqualTo(before);
        assertThat(commands.json("outline", file, "bin", "s02").get("scenes")).extracting(JsonNode::asText).doesNotContain("s02");
        assertThat(commands.run("outline", file, "bin", "s02")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.json("outline", file, "restore", "s02").get("scenes")).extracting(JsonNode::asText).contains("s02");
        assertThat(commands.run("outline", file, "split", "s01", "--paragraph", "9")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.run("outline", file, "split", "s01")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(commands.run("outline", file, "fold", "s01")).isEqualTo(ExitCode.WRONG_USAGE.number());
    }

    private List<String> openRules() throws Exception {
        List<String> rules = new ArrayList<>();
        commands.json("validate", file, "--step", "1").get("findings").forEach(finding -> {
            if (!finding.get("waived").asBoolean()) {
                rules.add(finding.get("rule").asText());
            }
        });
        return rules;
    }
}
