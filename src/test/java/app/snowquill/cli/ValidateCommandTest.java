package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.Studio;
import app.snowquill.pipeline.TestEngines;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the checks of a book find, said on the command line by rule and in a plain sentence. */
class ValidateCommandTest implements CliHost {
    @TempDir
    Path folder;
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @Test
    void aFindingIsShownWithItsRuleAndAPlainSentence() {
        String file = folder.resolve("salt.snowquill").toString();
        json("new", file, "--title", "Salt", "--logline", "A clerk lies. He is found out.");
        JsonNode findings = json("validate", file, "--step", "1").get("findings");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).get("rule").asText()).isEqualTo("step-1.one-sentence");
        assertThat(findings.get(0).get("message").asText()).isEqualTo("This step wants one sentence, here are 2.");
        assertThat(run("validate", file, "--step", "1")).isZero();
        assertThat(outBytes.toString(StandardCharsets.UTF_8)).contains("This step wants one sentence, here are 2.").contains("[step-1.one-sentence]");
        assertThat(json("validate", file, "--step", "4").get("findings")).isEmpty();
    }

    private JsonNode json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        assertThat(run(all.toArray(String[]::new))).as(errBytes.toString(StandardCharsets.UTF_8)).isZero();
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
