package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readings, ratings and comparisons from the command line, by the model that comes with the program, which writes nonsense and quotes none. */
class RemarkCommandsTest {
    @TempDir
    Path folder;

    @Test
    void whatAgentsSayHasItsPlacesInTheTextAndWhatIsWrongIsRefusedInWords() throws Exception {
        CommandLine line = new CommandLine(folder, "--json", "--threads", "1", "--seed", "11");
        String book = folder.resolve("salt.snowquill").toString();
        assertThat(line.run("new", book, "--title", "Slack Water", "--sample").code()).isZero();
        Path text = Files.writeString(folder.resolve("text.txt"), "She read the staff by the light of the lamp. He had left the book on his desk.");
        assertThat(line.run("put", book, "prose", "s11", "@" + text).code()).isZero();

        CommandLine.Said review = line.run("agent", "editor", "review", book, "--scene", "s11");
        assertThat(review.code()).as(review.out() + review.err()).isZero();
        assertThat(review.json().get("verdict").asText()).isNotBlank();
        for (JsonNode one : review.json().get("findings")) {
            assertThat(one.get("to").asInt()).isGreaterThan(one.get("from").asInt());
        }
        assertThat(review.json().get("dropped").isInt()).isTrue();
        CommandLine.Said compared = line.run("agent", "rater", "compare", book, "--scene", "s11", "--with", "She read it.");
        assertThat(compared.json().get("verdicts")).hasSize(7);

        assertThat(line.run("get", book, "remarks").json().get("remarks")).hasSize(review.json().get("findings").size());
        CommandLine.Said unknown = line.run("resolve", book, "r0");
        assertThat(unknown.code()).isNotZero();
        assertThat(unknown.err()).contains("There is no remark “r0” in this book.").doesNotContain("Exception");
        assertThat(line.run("waive", book, "prose", "s11").code()).isEqualTo(2);
        assertThat(line.run("agent", "rater", "compare", book, "--scene", "s11").code()).isEqualTo(2);
    }
}
