package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.pipeline.WaitingTexts;
import app.snowquill.store.sqlite.HurtBook;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.EntryKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bible from the command line, over the file of the sample novel. */
class BibleCommandsTest {
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
            WaitingTexts.entry(book, BibleEntry.named("bell", EntryKind.OBJECT, "The harbour bell"));
            assertThat(book.view().proposals()).containsKey(DocumentKey.entry("bell"));
        }
    }

    @Test
    void theBibleAndOneOfItsEntriesAreGotAsTheyStandAtAScene() {
        JsonNode entries = commands.json("get", file, "bible").get("entries");
        assertThat(entries.findValuesAsText("id")).startsWith("ines").contains("tobit", "second-ledger").doesNotContain("bell");
        JsonNode ledger = commands.json("get", file, "entry", "second-ledger");
        assertThat(ledger.get("progressions")).isNotEmpty();
        JsonNode late = commands.json("get", file, "entry", "second-ledger", "--as-of", "s24");
        assertThat(late.get("fields").get("whereabouts").asText()).isEqualTo("Ash in the harbour stove");
        assertThat(commands.json("get", file, "entry", "second-ledger", "--as-of", "s01").get("progressions")).isEmpty();
        assertThat(commands.json("get", file, "entry", "tobit").get("name").asText()).isEqualTo("Tobit Lasker");

        assertThat(commands.run("get", file, "entry", "nobody")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.told()).contains("There is no entry “nobody” in the bible of this book.");
        assertThat(commands.run("get", file, "entry", "tobit", "--as-of", "s99")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.told()).contains("There is no scene “s99” in this book.");
        assertThat(commands.run("get", file, "scenes", "--as-of", "s24")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(commands.run("get", file, "bible", "tobit")).isEqualTo(ExitCode.WRONG_USAGE.number());
    }

    @Test
    void anEntryIsPutComparedRestoredAndUndoneAndSaysWhatItTouches() {
        ObjectNode wall = (ObjectNode) commands.json("get", file, "entry", "sea-wall");
        String was = wall.get("summary").asText();
        JsonNode put = commands.json("put", file, "entry", "sea-wall", wall.put("summary", "a mile of stone").toString());
        assertThat(put.get("touched").findValuesAsText("why")).contains("names The sea wall");
        assertThat(put.get("touched").get(0).fieldNames()).toIterable().containsExactly("kind", "id", "why", "quote");

        JsonNode versions = commands.json("history", file, "entry", "sea-wall").get("revisions");
        String now = versions.get(0).get("revision").asText();
        String before = versions.get(1).get("revision").asText();
        assertThat(commands.json("diff", file, before, now).get("passages").toString()).contains(was, "a mile of stone");
        commands.json("restore", file, before);
        assertThat(summary()).isEqualTo(was);
        commands.json("undo", file);
        assertThat(summary()).isEqualTo("a mile of stone");

        commands.json("lock", file, "entry", "sea-wall");
        commands.json("unlock", file, "entry", "sea-wall");
        assertThat(commands.run("put", file, "entry", "sea-wall", "{\"id\":\"another\"}")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.run("put", file, "entry", "sea-wall", "{\"id\":")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.told()).doesNotContain("Exception");
        assertThat(summary()).isEqualTo("a mile of stone");
    }

    @Test
    void aFactHasAPastAndIsUndone() {
        ObjectNode fact = (ObjectNode) commands.json("get", file, "ledger").get("facts").get(0);
        String id = fact.get("id").asText();
        String was = fact.get("text").asText();
        fact.remove("waiting");
        commands.json("put", file, "fact", id, fact.put("text", "It is otherwise.").toString());
        JsonNode versions = commands.json("history", file, "fact", id).get("revisions");
        assertThat(commands.json("diff", file, versions.get(1).get("revision").asText(), versions.get(0).get("revision").asText())
                .get("passages").toString()).contains("It is otherwise.");
        commands.json("restore", file, versions.get(1).get("revision").asText());
        assertThat(commands.json("get", file, "ledger").get("facts").findValuesAsText("text")).contains(was).doesNotContain("It is otherwise.");
        commands.json("undo", file);
        commands.json("undo", file);
        assertThat(commands.json("get", file, "ledger").get("facts").findValuesAsText("text")).contains(was);
        commands.json("lock", file, "fact", id);
    }

    @Test
    void aNewEntryThatWaitsIsShownAndTakenAndTakenBack() {
        JsonNode shown = commands.json("proposal", file, "entry", "bell");
        assertThat(shown.get("changes").toString()).contains("The harbour bell");
        assertThat(commands.json("accept", file, "entry", "bell").get("accepted").get(0).get("id").asText()).isEqualTo("bell");
        assertThat(commands.json("get", file, "entry", "bell").get("name").asText()).isEqualTo("The harbour bell");
        assertThat(commands.run("accept", file, "entry", "bell")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        commands.json("undo", file);
        assertThat(commands.run("get", file, "entry", "bell")).isEqualTo(ExitCode.REFUSED_INPUT.number());
    }

    @Test
    void aBookWithEntriesIsExportedAsTheOneWithout() throws Exception {
        Path before = folder.resolve("before.md");
        Path after = folder.resolve("after.md");
        commands.json("export", file, "--format", "md", "--out", before.toString());
        commands.json("accept", file, "entry", "bell");
        commands.json("export", file, "--format", "md", "--out", after.toString());
        assertThat(Files.readString(after)).isEqualTo(Files.readString(before)).doesNotContain("The harbour bell");
    }

    @Test
    void anEntryThatIsHurtIsNamedAndLeftOutOfWhatIsSaved() throws Exception {
        Path alone = Files.createDirectory(folder.resolve("elsewhere")).resolve("moved.snowquill");
        Files.copy(Path.of(file), alone);
        HurtBook.changeText(alone, "ENTRY", "sea-wall");
        HurtBook.changeText(alone, "FACT", "book-left");
        String out = folder.resolve("salvaged.snowquill").toString();
        JsonNode said = commands.json("salvage", alone.toString(), out);
        assertThat(said.get("lost").findValuesAsText("document")).containsExactlyInAnyOrder("entry/sea-wall", "fact/book-left");
        assertThat(commands.json("get", out, "bible").get("entries").findValuesAsText("id")).contains("tobit").doesNotContain("sea-wall");
    }

    private String summary() {
        return commands.json("get", file, "entry", "sea-wall").get("summary").asText();
    }
}
