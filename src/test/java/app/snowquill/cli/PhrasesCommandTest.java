package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhrasesCommandTest {
    @TempDir
    Path folder;

    @Test
    void theListIsShownChangedAndMeasuredAgainstTheDrafts() {
        SilentCommands commands = new SilentCommands(folder);
        String file = folder.resolve("book.snowquill").toString();
        var studio = TestEngines.silent(folder);
        try (studio; BookSession book = studio.sample(Path.of(file))) {
            book.edit(HandEdit.of("Edited", DocumentKey.prose("s11"), "The narrow window shone. She saw the narrow window. It was the narrow window.")).join();
        }
        assertThat(texts(commands.json("phrases", file).get("phrases"))).contains("a wave of");
        assertThat(texts(commands.json("phrases", file, "--add", "The narrow  window!", "--remove", "a wave of").get("phrases"))).contains("the narrow window").doesNotContain("a wave of");
        assertThat(phrases(commands, file)).as("each is a finding of its scene").containsExactly(false, false, false);
        commands.json("waive", file, "prose", "s11", "wording.phrase");
        assertThat(phrases(commands, file)).as("and may be meant so").containsExactly(true, true, true);
        JsonNode said = commands.json("phrases", file, "--repeated");
        assertThat(said.get("words").asInt()).isGreaterThan(5_000);
        assertThat(said.get("listed").asInt()).isEqualTo(3);
        assertThat(said.get("phrases")).isNotEmpty();
        JsonNode scene = commands.json("scene", "quality", file, "s11").get("repetition");
        assertThat(scene.get("phrases").get(0).get("text").asText()).isEqualTo("the narrow window");
        assertThat(commands.run("scene", "quality", file, "s11")).isZero();
        assertThat(commands.said()).contains("Of the list of unwanted phrases: “the narrow window”.", "3 times “the narrow window”");
        assertThat(texts(commands.json("phrases", file, "--usual").get("phrases"))).contains("a wave of").doesNotContain("the narrow window");
    }

    /** Whether each is waived. */
    private static List<Boolean> phrases(SilentCommands commands, String file) {
        List<Boolean> waived = new ArrayList<>();
        commands.json("validate", file).get("findings").forEach(one -> {
            if (one.get("rule").asText().equals("wording.phrase") && one.toString().contains("s11")) {
                waived.add(one.get("waived").asBoolean());
            }
        });
        return waived;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
