package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.TestEngines;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplaceCommandsTest {
    @TempDir
    Path folder;

    @Test
    void wordsAndNamesAreShownReplacedAndTakenBack() throws Exception {
        SilentCommands commands = new SilentCommands(folder);
        String file = folder.resolve("book.snowquill").toString();
        var studio = TestEngines.silent(folder);
        try (studio; BookSession book = studio.sample(Path.of(file))) {
            assertThat(book.view().book().characters()).containsKey("tobit");
        }
        JsonNode shown = commands.json("replace", file, "rope", "cable", "--dry-run", "--kind", "prose");
        assertThat(shown.get("replaced").asInt()).isZero();
        int places = shown.get("places").size();
        assertThat(places).isPositive();
        JsonNode first = shown.get("places").get(0);
        assertThat(first.get("kind").asText()).isEqualTo("prose");
        assertThat(first.get("with").asText()).isEqualTo("cable");
        assertThat(first.get("locked").asBoolean()).isFalse();

        assertThat(commands.json("replace", file, "rope", "cable", "--kind", "prose").get("replaced").asInt()).isEqualTo(places);
        assertThat(commands.json("replace", file, "rope", "cable", "--dry-run", "--kind", "prose").get("places")).isEmpty();
        commands.json("undo", file);
        assertThat(commands.json("replace", file, "ROPE", "cable", "--match-case").get("places")).isEmpty();

        JsonNode renamed = commands.json("rename", file, "tobit", "Tobias Lasker");
        assertThat(renamed.get("replaced").asInt()).isGreaterThan(20);
        assertThat(renamed.get("staled")).isEmpty();
        assertThat(commands.json("replace", file, "Tobit", "x", "--dry-run", "--anywhere").get("places")).isEmpty();

        assertThat(commands.run("rename", file, "nobody", "Somebody")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.told()).contains("There is no entry “nobody” in this book.");
        assertThat(commands.run("replace", file, " ", "x")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.run("replace", file, "a", "b", "--kind", "poem")).isEqualTo(ExitCode.WRONG_USAGE.number());
    }
}
