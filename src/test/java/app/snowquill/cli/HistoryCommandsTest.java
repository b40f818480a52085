package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.Studio;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of history over a real file. */
class HistoryCommandsTest implements CliHost {
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
            type(book, "One morning.");
            type(book, "One evening.");
        }
    }

    @Test
    void versionsAreListedComparedRestoredAndUndone() throws Exception {
        JsonNode revisions = json("history", file, "prose", "s01").get("revisions");
        long now = revisions.get(0).get("revision").asLong();
        long before = revisions.get(1).get("revision").asLong();
        JsonNode diff = json("diff", file + ":" + before, Long.toString(now));
        assertThat(diff.get("differences").asInt()).isEqualTo(1);
        assertThat(diff.get("revisions").toString()).isEqualTo("[" + before + "," + now + "]");
        assertThat(diff.get("passages").get(0).get("left").asText()).isEqualTo("One morning.");
        assertThat(json("diff", file, "r" + before, "r" + now)).isEqualTo(diff);

        JsonNode restored = json("restore", file, Long.toString(before));
        assertThat(restored.get("revision").asLong()).isGreaterThan(now);
        assertThat(restored.get("document").get("id").asText()).isEqualTo("s01");
        assertThat(prose()).isEqualTo("One morning.");
        assertThat(json("undo", file).get("undone").asBoolean()).isTrue();
        assertThat(prose()).isEqualTo("One evening.");
        assertThat(json("redo", file).get("redone").asBoolean()).isTrue();
        assertThat(prose()).isEqualTo("One morning.");
    }

    @Test
    void aMomentOfTheBookIsNamedAndGoneBackTo() throws Exception {
        JsonNode changes = json("history", file, "book").get("changes");
        String moment = "c" + changes.get(1).get("change").asLong();
        json("name", file, moment, "Before the evening");
        assertThat(json("history", file, "book").get("changes").get(1).get("name").asText()).isEqualTo("Before the evening");
        assertThat(json("restore", file, moment).get("documents")).hasSize(1);
        assertThat(prose()).isEqualTo("One morning.");
        long revision = json("history", file, "prose", "s01").get("revisions").get(0).get("revision").asLong();
        json("name", file, Long.toString(revision), "Mine");
        assertThat(json("history", file, "prose", "s01").get("revisions").get(0).get("name").asText()).isEqualTo("Mine");
    }

    @Test
    void whatCannotBeMeantIsRefusedAndChangesNothing() throws Exception {
        assertThat(run("diff", "1", "2")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(run("restore", file, "seven")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(run("history", file, "prose")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(run("restore", file, "99999")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(errBytes.toString(StandardCharsets.UTF_8)).contains("no version r99999");
        assertThat(prose()).isEqualTo("One evening.");
    }

    private String prose() throws Exception {
        return json("get", file, "prose", "s01").get("prose").asText();
    }

    private static void type(BookSession book, String text) {
        book.edit(HandEdit.of("Typed", DocumentKey.prose("s01"), text)).join();
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
