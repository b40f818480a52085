package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readings, ratings and comparisons from the command line, by the model that comes with the program, which writes nonsense and quotes none. */
class RemarkCommandsTest {
    @TempDir
    Path folder;

    @Test
    @Tag("long")
    void aSceneOfUsualLengthIsRatedAndComparedPartByPart() throws Exception {
        CommandLine line = new CommandLine(folder, "--json", "--threads", "1", "--seed", "11");
        String book = folder.resolve("usual.snowquill").toString();
        line.run("new", book, "--title", "Slack Water", "--sample");
        CommandLine.Said rated = line.run("agent", "rater", "rate", book, "--scene", "s01");
        assertThat(rated.code()).as(rated.err()).isZero();
        assertThat(rated.json().get("parts").asInt()).isGreaterThan(1);
        assertThat(rated.json().get("findings").size() + rated.json().get("dropped").asInt()).isGreaterThanOrEqualTo(7);
        Path other = Files.writeString(folder.resolve("other.txt"), line.run("get", book, "prose", "s02").json().path("text").asText("She went home. "));
        CommandLine.Said compared = line.run("agent", "rater", "compare", book, "--scene", "s01", "--with", "@" + other);
        assertThat(compared.code()).as(compared.err()).isZero();
        assertThat(compared.json().get("verdicts")).hasSize(7);
        assertThat(compared.json().get("parts").asInt()).isGreaterThan(1);
    }

    @Test
    void whatIsTakenStandsInTheSceneAndUndoTakesItBack() throws Exception {
        CommandLine line = new CommandLine(folder, "--json", "--threads", "1", "--seed", "11");
        String book = folder.resolve("taken.snowquill").toString();
        line.run("new", book, "--title", "Slack Water", "--sample");
        String before = line.run("get", book, "prose", "s11").out();
        CommandLine.Said shown = line.run("agent", "writer", "continue", book, "--scene", "s10", "--words", "20");
        assertThat(shown.code()).as(shown.err()).isZero();
        String old = line.run("get", book, "prose", "s10").out();
        CommandLine.Said taken = line.run("agent", "writer", "continue", book, "--scene", "s10", "--words", "20", "--take");
        assertThat(taken.json().get("revision").isNumber()).as(taken.out()).isTrue();
        assertThat(line.run("get", book, "prose", "s10").out()).isNotEqualTo(old);
        assertThat(line.run("undo", book).code()).isZero();
        assertThat(line.run("get", book, "prose", "s10").out()).isEqualTo(old);
        assertThat(line.run("get", book, "prose", "s11").out()).isEqualTo(before);
        assertThat(line.run("agent", "editor", "review", book, "--scene", "s10", "--take").code()).isEqualTo(2);
    }

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

        assertThat(compared.json().get("parts").asInt()).isEqualTo(1);

        CommandLine.Said seen = line.run("agent", "rater", "rate", book, "--scene", "s01", "--dry-run");
        assertThat(seen.code()).as("a scene of usual length in a window of 2,048 tokens: " + seen.err()).isZero();
        assertThat(seen.json().get("user").asText()).contains("The text to rate:", "readability").doesNotContain("freshness");
        assertThat(seen.json().get("questions").asInt()).as("several parts, each in two groups of dimensions").isGreaterThan(4).isEven();
        assertThat(line.run("agent", "dramaturge", "critique", book, "--scene", "s01", "--dry-run").json().get("user").asText()).contains("The scene as it is written:");

        assertThat(line.run("get", book, "remarks").json().get("remarks")).hasSize(review.json().get("findings").size());
        CommandLine.Said unknown = line.run("resolve", book, "r0");
        assertThat(unknown.code()).isNotZero();
        assertThat(unknown.err()).contains("There is no remark “r0” in this book.").doesNotContain("Exception");
        assertThat(line.run("waive", book, "prose", "s11").code()).isEqualTo(2);
        assertThat(line.run("agent", "rater", "compare", book, "--scene", "s11").code()).isEqualTo(2);
    }
}
