package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the checks of a book find, said on the command line by rule and in a plain sentence. */
class ValidateCommandTest {
    @TempDir
    Path folder;
    private SilentCommands commands;

    @BeforeEach
    void makeCommands() {
        commands = new SilentCommands(folder);
    }

    @Test
    void aFindingIsShownWithItsRuleAndAPlainSentence() {
        String file = folder.resolve("salt.snowquill").toString();
        commands.json("new", file, "--title", "Salt", "--logline", "A clerk lies. He is found out.");
        JsonNode findings = commands.json("validate", file, "--step", "1").get("findings");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).get("rule").asText()).isEqualTo("step-1.one-sentence");
        assertThat(findings.get(0).get("message").asText()).isEqualTo("This step wants one sentence, here are 2.");
        assertThat(commands.run("validate", file, "--step", "1")).isZero();
        assertThat(commands.said()).contains("This step wants one sentence, here are 2.").contains("[step-1.one-sentence]");
        assertThat(commands.json("validate", file, "--step", "4").get("findings")).isEmpty();
    }
}
