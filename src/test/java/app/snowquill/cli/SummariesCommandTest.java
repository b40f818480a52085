package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.TestEngines;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Summaries over a real file of the sample novel, with a model that says nothing. */
class SummariesCommandTest {
    @TempDir
    Path folder;

    @Test
    void aSceneIsSummedUpByHandAndReadAgain() {
        SilentCommands commands = new SilentCommands(folder);
        String file = folder.resolve("book.snowquill").toString();
        var studio = TestEngines.silent(folder);
        try (studio; BookSession book = studio.sample(Path.of(file))) {
            assertThat(book.view().book().prose()).containsKey("s01");
        }
        JsonNode all = commands.json("summaries", file).get("summaries");
        assertThat(all.get(0).get("level").asText()).isEqualTo("BOOK");
        assertThat(all).anyMatch(one -> one.get("id").asText().equals("s01") && one.get("state").asText().equals("MISSING")
                && one.get("by").asText().equals("PLAN") && !one.get("text").asText().isBlank());

        JsonNode kept = commands.json("summaries", file, "scene", "s01", "--put", "Ines reads the staff.").get("summaries");
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).get("state").asText()).isEqualTo("CURRENT");
        JsonNode got = commands.json("get", file, "summary", "scene", "s01");
        assertThat(got.get("text").asText()).isEqualTo("Ines reads the staff.");
        assertThat(got.get("by").asText()).isEqualTo("AUTHOR");
        assertThat(commands.json("get", file, "summary", "book").get("state").asText()).isEqualTo("MISSING");

        assertThat(commands.run("get", file, "summary", "scene", "s99")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.told()).contains("no scene “s99”");
        assertThat(commands.run("get", file, "summary", "verse", "1")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(commands.run("get", file, "summary", "chapter")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(commands.run("summaries", file, "--update", "--keep")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(commands.run("summaries", file, "scene", "s01", "--take")).isEqualTo(ExitCode.FAILED.number());
    }
}
