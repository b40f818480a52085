package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.sqlite.HurtBook;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RescueCommandsTest {
    @TempDir
    Path folder;
    private CommandLine line;
    private Path book;
    private Path out;

    @BeforeEach
    void make() {
        line = new CommandLine(folder, "--json");
        book = folder.resolve("sample.snowquill");
        out = folder.resolve("salvaged.snowquill");
        assertThat(line.run("new", book.toString(), "--sample").code()).isZero();
    }

    @Test
    void aWholeBookIsSaidToBeWhole() {
        CommandLine.Said said = line.run("check", book.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.json().get("path").asText()).isEqualTo(book.toString());
        assertThat(said.json().get("verified").asBoolean()).isTrue();
        assertThat(said.json().get("rows").get("kept").asInt()).isPositive();
        assertThat(said.json().get("rows").get("lost").asInt()).isZero();
        assertThat(new CommandLine(folder).run("check", book.toString()).out()).matches("All [\\d,]+ texts match their check\\.\\R");
    }

    @Test
    void aChangedTextIsNamedAndTheExitCodeSaysSo() throws Exception {
        HurtBook.changeText(book, "PROSE", "s01");
        byte[] before = Files.readAllBytes(book);
        CommandLine.Said said = line.run("check", book.toString());
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.json().get("verified").asBoolean()).isFalse();
        assertThat(said.json().get("rows").get("lost").asInt()).isEqualTo(1);
        assertThat(said.json().get("documents").get(0).asText()).isEqualTo("prose/s01");
        assertThat(said.err()).contains("does not match its check", "salvage", "backups");
        assertThat(Files.readAllBytes(book)).isEqualTo(before);
    }

    @Test
    void whatIsNoBookIsRefused() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        assertThat(line.run("check", letter.toString()).code()).isEqualTo(3);
        assertThat(line.run("salvage", letter.toString(), out.toString()).code()).isEqualTo(3);
        assertThat(line.run("check", folder.resolve("none.snowquill").toString()).code()).isEqualTo(3);
        assertThat(line.run("check").code()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void theBooksOwnBackupsFillTheGaps() throws Exception {
        assertThat(line.run("backup", book.toString()).code()).isZero();
        String was = line.run("get", book.toString(), "prose", "s01").json().toString();
        HurtBook.changeText(book, "PROSE", "s01");
        byte[] before = Files.readAllBytes(book);
        CommandLine.Said said = line.run("salvage", book.toString(), out.toString());
        assertThat(said.code()).as(said.err()).isZero();
        JsonNode json = said.json();
        assertThat(json.get("path").asText()).isEqualTo(out.toString());
        assertThat(json.get("verified").asBoolean()).isTrue();
        assertThat(json.get("rows").get("fromBackups").asInt()).isEqualTo(1);
        assertThat(json.get("rows").get("lost").asInt()).isZero();
        assertThat(json.get("backups").asInt()).isPositive();
        assertThat(Files.readAllBytes(book)).isEqualTo(before);
        assertThat(line.run("check", out.toString()).code()).isZero();
        assertThat(line.run("get", out.toString(), "prose", "s01").json().toString()).isEqualTo(was);
    }

    @Test
    void whatIsLostIsNamed() throws Exception {
        Path alone = Files.createDirectory(folder.resolve("elsewhere")).resolve("moved.snowquill");
        Files.move(book, alone);
        HurtBook.changeText(alone, "PROSE", "s01");
        CommandLine.Said said = line.run("salvage", alone.toString(), out.toString());
        assertThat(said.code()).as(said.err()).isZero();
        JsonNode lost = said.json().get("lost").get(0);
        assertThat(lost.get("document").asText()).isEqualTo("prose/s01");
        assertThat(lost.get("standing").asText()).isEqualTo("NOTHING");
        assertThat(said.json().get("rows").get("lost").asInt()).isEqualTo(1);
        assertThat(new CommandLine(folder).run("salvage", alone.toString(), folder.resolve("again.snowquill").toString()).out())
                .contains("lost: prose/s01");
    }

    @Test
    void nothingIsWrittenOverAnotherFile() {
        CommandLine.Said said = line.run("salvage", book.toString(), book.toString());
        assertThat(said.code()).isEqualTo(3);
        assertThat(line.run("check", book.toString()).code()).isZero();
    }
}
