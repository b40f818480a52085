package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first entries of a bible from the command line, by the model that comes with the program. */
class BibleBootstrapCommandTest {
    @TempDir
    Path folder;

    @Test
    void aLoglineBecomesEntriesThatWaitAndOneIsTaken() {
        CommandLine line = new CommandLine(folder, "--json", "--threads", "1", "--seed", "11");
        String book = folder.resolve("salt.snowquill").toString();
        assertThat(line.run("new", book, "--title", "The Salt Road", "--brief", "A ferryman finds the ledger of a drowned clerk.").code()).isZero();
        CommandLine.Said said = line.run("bible", book, "--bootstrap");
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        JsonNode waiting = said.json().get("waiting");
        assertThat(waiting).hasSize(said.json().get("proposed").asInt()).isNotEmpty();
        assertThat(line.run("get", book, "bible").json().get("entries")).isEmpty();

        String id = waiting.get(0).get("id").asText();
        assertThat(line.run("accept", book, "entry", id).code()).isZero();
        assertThat(line.run("get", book, "entry", id).json().get("name").asText()).isNotBlank();

        String empty = folder.resolve("empty.snowquill").toString();
        assertThat(line.run("new", empty, "--title", "Nothing").code()).isZero();
        CommandLine.Said refused = line.run("bible", empty, "--bootstrap");
        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).contains("Write the brief or the one sentence first.").doesNotContain("Exception");
    }
}
