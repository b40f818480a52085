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

/** Books that begin with a sentence, an outline or a document, from the command line. */
class BeginningCommandsTest implements CliHost {
    @TempDir
    Path folder;
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @Test
    void aDocumentIsLookedAtThenComesInAndOneUndoTakesItBack() throws IOException {
        Path source = Files.writeString(folder.resolve("salt.md"), "# The Salt Road\n\n## One\n\nIt rained.\n\n***\n\nIt stopped.\n\n## Two\n\nInes came.\n");
        String file = folder.resolve("salt.snowquill").toString();
        JsonNode dry = json("import", file, source.toString(), "--dry-run");
        assertThat(Path.of(file)).doesNotExist();
        JsonNode came = json("import", file, source.toString());
        for (JsonNode one : List.of(dry, came)) {
            assertThat(one.get("chapters").asInt()).isEqualTo(2);
            assertThat(one.get("scenes").asInt()).isEqualTo(3);
            assertThat(one.get("words").asInt()).isEqualTo(6);
            assertThat(one.get("warnings").isArray()).isTrue();
        }
        assertThat(json("status", file).get("scenes").asInt()).isEqualTo(3);
        assertThat(json("import", file, source.toString()).get("nameBefore").asText()).isEqualTo("Before salt.md came in");
        assertThat(json("status", file).get("scenes").asInt()).isEqualTo(6);
        json("undo", file);
        assertThat(json("status", file).get("scenes").asInt()).isEqualTo(3);
        assertThat(json("derive", file, "--dry-run").get("calls").asInt()).isPositive();
    }

    @Test
    void whatCantBeReadIsRefusedAndMakesNoBook() throws IOException {
        Path pdf = Files.writeString(folder.resolve("x.docx"), "%PDF-1.7");
        Path file = folder.resolve("x.snowquill");
        assertThat(run("import", file.toString(), pdf.toString())).isEqualTo(3);
        assertThat(errBytes.toString(StandardCharsets.UTF_8)).contains("is a PDF").doesNotContain("Exception");
        assertThat(run("import", file.toString(), folder.resolve("none.txt").toString())).isEqualTo(3);
        assertThat(run("import", file.toString())).isEqualTo(2);
        assertThat(file).doesNotExist();
    }

    @Test
    void aBookBeginsWithASentenceOrAnOutline() throws IOException {
        Path outline = Files.writeString(folder.resolve("o.txt"), "Chapter 1: A\n- One\n- Two\nChapter 2: B\n- Three\n");
        String file = folder.resolve("l.snowquill").toString();
        json("new", file, "--title", "L", "--logline", "A clerk lies.", "--outline", "@" + outline);
        assertThat(json("get", file, "step", "1").toString()).contains("A clerk lies.");
        assertThat(json("status", file).get("scenes").asInt()).isEqualTo(3);
        assertThat(run("new", folder.resolve("m.snowquill").toString(), "--title", "M", "--outline", "***")).isEqualTo(3);
        assertThat(folder.resolve("m.snowquill")).doesNotExist();
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
