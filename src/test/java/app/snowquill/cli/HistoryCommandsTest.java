package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of history over a real file. */
class HistoryCommandsTest {
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
            type(book, "One morning.");
            type(book, "One evening.");
        }
    }

    @Test
    void versionsAreListedComparedRestoredAndUndone() throws Exception {
        JsonNode revisions = commands.json("history", file, "prose", "s01").get("revisions");
        long now = revisions.get(0).get("revision").asLong();
        long before = revisions.get(1).get("revision").asLong();
        JsonNode diff = commands.json("diff", file + ":" + before, Long.toString(now));
        assertThat(diff.get("differences").asInt()).isEqualTo(1);
        assertThat(diff.get("revisions").toString()).isEqualTo("[" + before + "," + now + "]");
        assertThat(diff.get("passages").get(0).get("left").asText()).isEqualTo("One morning.");
        assertThat(commands.json("diff", file, "r" + before, "r" + now)).isEqualTo(diff);

        JsonNode restored = commands.json("restore", file, Long.toString(before));
        assertThat(restored.get("revision").asLong()).isGreaterThan(now);
        assertThat(restored.get("document").get("id").asText()).isEqualTo("s01");
        assertThat(prose()).isEqualTo("One morning.");
        assertThat(commands.json("undo", file).get("undone").asBoolean()).isTrue();
        assertThat(prose()).isEqualTo("One evening.");
        assertThat(commands.json("redo", file).get("redone").asBoolean()).isTrue();
        assertThat(prose()).isEqualTo("One morning.");
    }

    @Test
    void aMomentOfTheBookIsNamedAndGoneBackTo() throws Exception {
        JsonNode changes = commands.json("history", file, "book").get("changes");
        String moment = "c" + changes.get(1).get("change").asLong();
        commands.json("name", file, moment, "Before the evening");
        assertThat(commands.json("history", file, "book").get("changes").get(1).get("name").asText()).isEqualTo("Before the evening");
        assertThat(commands.json("restore", file, moment).get("documents")).hasSize(1);
        assertThat(prose()).isEqualTo("One morning.");
        long revision = commands.json("history", file, "prose", "s01").get("revisions").get(0).get("revision").asLong();
        commands.json("name", file, Long.toString(revision), "Mine");
        assertThat(commands.json("history", file, "prose", "s01").get("revisions").get(0).get("name").asText()).isEqualTo("Mine");
    }

    @Test
    void whatCannotBeMeantIsRefusedAndChangesNothing() throws Exception {
        assertThat(commands.run("diff", "1", "2")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(commands.run("restore", file, "seven")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(commands.run("history", file, "prose")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(commands.run("restore", file, "99999")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.told()).contains("no version r99999");
        assertThat(prose()).isEqualTo("One evening.");
    }

    private String prose() throws Exception {
        return commands.json("get", file, "prose", "s01").get("prose").asText();
    }

    private static void type(BookSession book, String text) {
        book.edit(HandEdit.of("Typed", DocumentKey.prose("s01"), text)).join();
    }
}
