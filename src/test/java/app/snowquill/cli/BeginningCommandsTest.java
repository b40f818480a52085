package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books that begin with a sentence, an outline or a document, from the command line. */
class BeginningCommandsTest {
    @TempDir
    Path folder;
    private SilentCommands commands;

    @BeforeEach
    void makeCommands() {
        commands = new SilentCommands(folder);
    }

    @Test
    void aDocumentIsLookedAtThenComesInAndOneUndoTakesItBack() throws IOException {
        Path source = Files.writeString(folder.resolve("salt.md"), "# The Salt Road\n\n## One\n\nIt rained.\n\n***\n\nIt stopped.\n\n## Two\n\nInes came.\n");
        String file = folder.resolve("salt.snowquill").toString();
        JsonNode dry = commands.json("import", file, source.toString(), "--dry-run");
        assertThat(Path.of(file)).doesNotExist();
        JsonNode came = commands.json("import", file, source.toString());
        for (JsonNode one : List.of(dry, came)) {
            assertThat(one.get("chapters").asInt()).isEqualTo(2);
            assertThat(one.get("scenes").asInt()).isEqualTo(3);
            assertThat(one.get("words").asInt()).isEqualTo(6);
            assertThat(one.get("warnings").isArray()).isTrue();
        }
        assertThat(commands.json("status", file).get("scenes").asInt()).isEqualTo(3);
        assertThat(commands.json("import", file, source.toString()).get("nameBefore").asText()).isEqualTo("Before salt.md came in");
        assertThat(commands.json("status", file).get("scenes").asInt()).isEqualTo(6);
        commands.json("undo", file);
        assertThat(commands.json("status", file).get("scenes").asInt()).isEqualTo(3);
        assertThat(commands.json("derive", file, "--dry-run").get("calls").asInt()).isPositive();
    }

    @Test
    void whatCantBeReadIsRefusedAndMakesNoBook() throws IOException {
        Path pdf = Files.writeString(folder.resolve("x.docx"), "%PDF-1.7");
        Path file = folder.resolve("x.snowquill");
        assertThat(commands.run("import", file.toString(), pdf.toString())).isEqualTo(3);
        assertThat(commands.told()).contains("is a PDF").doesNotContain("Exception");
        assertThat(commands.run("import", file.toString(), folder.resolve("none.txt").toString())).isEqualTo(3);
        assertThat(commands.run("import", file.toString())).isEqualTo(2);
        assertThat(file).doesNotExist();
    }

    @Test
    void aBookBeginsWithASentenceOrAnOutline() throws IOException {
        Path outline = Files.writeString(folder.resolve("o.txt"), "Chapter 1: A\n- One\n- Two\nChapter 2: B\n- Three\n");
        String file = folder.resolve("l.snowquill").toString();
        commands.json("new", file, "--title", "L", "--logline", "A clerk lies.", "--outline", "@" + outline);
        assertThat(commands.json("get", file, "step", "1").toString()).contains("A clerk lies.");
        assertThat(commands.json("status", file).get("scenes").asInt()).isEqualTo(3);
        assertThat(commands.run("new", folder.resolve("m.snowquill").toString(), "--title", "M", "--outline", "***")).isEqualTo(3);
        assertThat(folder.resolve("m.snowquill")).doesNotExist();
    }
}
