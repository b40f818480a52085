package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.TestEngines;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextCommandTest {
    @TempDir
    Path folder;

    @Test
    void itShowsWhatWouldBeSentAndKeepsWhatIsSaidOfIt() {
        SilentCommands commands = new SilentCommands(folder);
        String file = folder.resolve("book.snowquill").toString();
        var studio = TestEngines.silent(folder);
        try (studio; BookSession book = studio.sample(Path.of(file))) {
            assertThat(book.view().book().prose()).containsKey("s02");
        }
        JsonNode look = commands.json("context", file, "--scene", "s02", "--agent", "writer", "--prompt");
        assertThat(look.get("layers")).hasSize(4);
        assertThat(look.get("total").asInt() + look.get("answer").asInt()).isLessThanOrEqualTo(look.get("limit").asInt());
        assertThat(look.get("user").asText()).contains("The scene:");
        assertThat(element(look, "cast").get("fate").asText()).isEqualTo("WHOLE");

        assertThat(element(commands.json("context", file, "--scene", "s02", "--agent", "writer", "--leave-out", "cast"), "cast").get("choice").asText())
                .isEqualTo("LEAVE_OUT");
        assertThat(element(commands.json("context", file, "--scene", "s02", "--agent", "writer"), "cast").get("fate").asText()).isEqualTo("LEFT_OUT");
        assertThat(element(commands.json("context", file, "--scene", "s02", "--agent", "writer", "--reset"), "cast").get("fate").asText()).isEqualTo("WHOLE");

        assertThat(commands.run("context", file, "--scene", "s99", "--agent", "writer")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.told()).contains("no scene “s99”");
        assertThat(commands.run("context", file, "--scene", "s02", "--agent", "writer", "--pin", "nothing")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.run("context", file, "--agent", "writer")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(commands.json("context", file, "--scene", "s02", "--agent", "rater").get("total").asInt()).as("looked at by its own route").isPositive();
        assertThat(commands.run("context", file, "--scene", "s02", "--agent", "director")).isEqualTo(ExitCode.FAILED.number());
    }

    private static JsonNode element(JsonNode look, String id) {
        for (JsonNode layer : look.get("layers")) {
            for (JsonNode element : layer.get("elements")) {
                if (element.get("id").asText().equals(id)) {
                    return element;
                }
            }
        }
        throw new AssertionError("no element " + id + " in " + look);
    }
}
