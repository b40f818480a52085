package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandsTest {
    @TempDir
    Path folder;
    private CommandLine line;
    private String book;

    @BeforeEach
    void make() {
        line = new CommandLine(folder, "--json");
        book = folder.resolve("sample.snowquill").toString();
        assertThat(line.run("new", book, "--sample").code()).isZero();
    }

    @Test
    void aBackupIsVerifiedAndListed() {
        CommandLine.Said made = line.run("backup", book);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.json().get("verified").asBoolean()).isTrue();
        Path copy = Path.of(made.json().get("path").asText());
        assertThat(copy).isRegularFile();
        assertThat(copy.startsWith(folder.resolve("snowquill-backups"))).isTrue();

        JsonNode newest = line.run("backups", book).json().get("backups").get(0);
        assertThat(newest.get("path").asText()).isEqualTo(copy.toString());
        assertThat(newest.get("words").asInt()).isPositive();
        assertThat(newest.get("scenes").asInt()).isPositive();
    }

    @Test
    void aCommandThatChangesTheBookLeavesABackupAndOneThatReadsDoesNot() {
        int before = line.run("backups", book).json().get("backups").size();
        line.run("put", book, "prose", "s01", "The tide had turned.");
        assertThat(line.run("status", book).code()).isZero();

        assertThat(line.run("backups", book).json().get("backups")).hasSize(before + 1);
    }

    @Test
    void theBackupsOfADamagedFileAreListedAsWell() throws IOException {
        line.run("backup", book);
        Files.writeString(Path.of(book), "rubbish");

        CommandLine.Said said = line.run("backups", book);
        assertThat(said.code()).isZero();
        assertThat(said.json().get("backups")).isNotEmpty();
        assertThat(said.err()).contains("is not a Snowquill book");
        assertThat(line.run("backup", book).code()).isEqualTo(3);
    }

    @Test
    void aBookThatNeverWasHasNone() {
        assertThat(line.run("backups", folder.resolve("none.snowquill").toString()).code()).isEqualTo(3);
    }
}
