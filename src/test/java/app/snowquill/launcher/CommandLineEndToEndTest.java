package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line with everything real behind it: project file, worker process, the model that comes with the program. */
class CommandLineEndToEndTest {
    @TempDir
    Path folder;

    @Test
    void aChangedParagraphMakesWhatFollowsStaleAndARunWritesOnlyThat() {
        CommandLine line = new CommandLine(folder, "--json", "--threads", "1", "--seed", "11");
        String book = begun(line, 4, 120);
        assertThat(states(line, book)).startsWith("CURRENT", "CURRENT", "CURRENT", "CURRENT", "CURRENT", "EMPTY");

        ObjectNode two = (ObjectNode) line.run("get", book, "step", "2").json();
        JsonNode same = line.run("put", book, "step", "2", two.toString()).json();
        assertThat(same.get("staled")).isEmpty();
        assertThat(states(line, book)).startsWith("CURRENT", "CURRENT", "CURRENT", "CURRENT", "CURRENT", "EMPTY");

        two.put("ending", "Everybody goes home over the new bridge.");
        JsonNode changed = line.run("put", book, "step", "2", two.toString()).json();
        assertThat(changed.get("revision").asLong()).isPositive();
        assertThat(changed.get("staled")).isNotEmpty();
        assertThat(states(line, book)).startsWith("CURRENT", "CURRENT", "CURRENT", "STALE", "STALE", "EMPTY");

        JsonNode again = line.run("run", book, "--until", "4").json();
        assertThat(states(line, book)).startsWith("CURRENT", "CURRENT", "CURRENT", "CURRENT", "CURRENT", "EMPTY");
        again.get("steps").forEach(step -> assertThat(step.get("calls").asInt() > 0).as(step.toString()).isEqualTo(step.get("step").asInt() > 2));
        assertThat(line.run("run", book, "--until", "4").json().get("calls").asInt()).isZero();
    }

    /** Some sixty calls of the real model. */
    @Test
    @Tag("long")
    void aWholeBookIsWrittenCheckedAndExported() throws IOException {
        CommandLine line = new CommandLine(folder, "--json", "--threads", "1", "--seed", "11");
        String book = begun(line, 10, 120);
        assertThat(states(line, book)).containsOnly("CURRENT").hasSize(11);
        assertThat(line.run("validate", book).json().get("findings")).as("weak words, whole structure").allSatisfy(finding ->
                assertThat(finding.get("severity").asText()).as(finding.toString()).isNotEqualTo("ERROR"));
        assertThat(line.run("get", book, "scenes").json().findValuesAsText("anchor")).contains("disaster_1", "disaster_2", "disaster_3");
        Path docx = folder.resolve("salt.docx");
        assertThat(line.run("export", book, "--format", "docx", "--out", docx.toString()).json().get("words").asInt())
                .isBetween(80, 180);
        assertThat(Files.size(docx)).isGreaterThan(4_000);
    }

    private String begun(CommandLine line, int until, int draftWords) {
        String book = folder.resolve("salt.snowquill").toString();
        assertThat(line.run("new", book, "--title", "The Salt Road", "--author", "Ann Author", "--target-words", "2000",
                "--brief", "A ferryman finds the ledger of a drowned clerk in 1887.").code()).isZero();
        CommandLine.Said first = line.run("run", book, "--until", Integer.toString(until), "--draft-words", Integer.toString(draftWords));
        assertThat(first.code()).as(first.out() + first.err()).isZero();
        return book;
    }

    @Test
    @Tag("long")
    void aWorkerKilledInTheMiddleOfASceneIsSpokenOfAndTheRunGoesOn() throws InterruptedException {
        CommandLine line = new CommandLine(folder, "--json", "--threads", "1");
        String book = folder.resolve("sample.snowquill").toString();
        assertThat(line.run("new", book, "--title", "Slack Water", "--sample").code()).isZero();
        CompletableFuture<CommandLine.Said> run = CompletableFuture.supplyAsync(() ->
                line.run("run", book, "--until", "10", "--draft-words", "300"));
        while (!line.toldSoFar().contains("2 of 14") && !run.isDone()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        // Between two calls nobody hears of it: then once more, which is not often enough to be taken for a model that can't be run.
        int kills = 0;
        for (; kills < 2 && !line.toldSoFar().contains("stopped unexpectedly") && !run.isDone(); kills++) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            int told = line.toldSoFar().length();
            while (line.toldSoFar().length() == told && !run.isDone()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        CommandLine.Said said = run.join();
        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.err().contains("The model stopped unexpectedly") || kills == 2).as("an answer that was cut off is spoken of").isTrue();
        JsonNode steps = line.run("status", book).json().get("steps");
        assertThat(steps.get(10).get("state").asText()).isEqualTo("CURRENT");
    }

    @Test
    void whatTheModelAnsweredOnceIsNotAskedForAgainAndTheMetricsSayWhere() throws IOException {
        CommandLine line = new CommandLine(folder, "--json", "--threads", "1", "--seed", "11");
        for (String name : List.of("one", "two")) {
            String book = folder.resolve(name + ".snowquill").toString();
            assertThat(line.run("new", book, "--title", "The Salt Road", "--brief", "A ferryman finds a ledger.").code()).isZero();
            JsonNode run = line.run("run", book, "--until", "1").json();
            JsonNode metrics = line.run("metrics", book).json();
            boolean again = name.equals("two");
            assertThat(run.get("cacheHits").asInt()).isEqualTo(again ? run.get("calls").asInt() : 0);
            assertThat(run.get("tokensOut").asInt() > 0).isEqualTo(!again);
            assertThat(metrics.get("calls")).hasSize(run.get("calls").asInt()).isNotEmpty().allSatisfy(call ->
                    assertThat(call.get("served").asText()).isEqualTo(again ? "STORE" : "MODEL"));
            assertThat(metrics.get("cacheHitRate").asDouble()).isEqualTo(again ? 1 : 0);
        }
        assertThat(line.run("get", folder.resolve("two.snowquill").toString(), "step", "1").out())
                .isEqualTo(line.run("get", folder.resolve("one.snowquill").toString(), "step", "1").out());
        Files.writeString(folder.resolve("settings.json"), "{\"answer-cache-mb\": 0}");
        assertThat(line.run("tokens", "salt").code()).isZero();
        try (var left = Files.walk(folder.resolve("snowquill-answers"))) {
            assertThat(left.filter(Files::isRegularFile)).as("who keeps nothing has nothing kept").isEmpty();
        }
    }

    @Test
    void badInputGetsASentenceAndItsExitCode() throws IOException {
        CommandLine line = new CommandLine(folder, "--json");
        Path text = Files.writeString(folder.resolve("letter.snowquill"), "Dear Orla, this is no book.");
        refused(line.run("status", text.toString()), 3);
        assertThat(Files.readString(text)).isEqualTo("Dear Orla, this is no book.");
        refused(line.run("status", folder.resolve("nowhere.snowquill").toString()), 3);
        refused(line.run("dance"), 2);
        refused(line.run("status"), 2);
        Path broken = Files.writeString(folder.resolve("broken.gguf"), "GGUF but not really");
        CommandLine.Said checked = line.run("models", "check", broken.toString());
        assertThat(checked.code()).isEqualTo(3);
        assertThat(checked.json().get("models").get(0).get("reason").asText()).isNotBlank();
        String book = folder.resolve("book.snowquill").toString();
        assertThat(line.run("new", book, "--title", "A book").code()).isZero();
        refused(line.run("new", book, "--title", "Another"), 3);
        refused(line.run("run", book, "--until", "1", "--model", folder.resolve("no.gguf").toString()), 4);
        refused(line.run("run", book, "--until", "1", "--model", broken.toString()), 3, 4);
        refused(line.run("step", book, "12"), 2);
        refused(line.run("put", book, "step", "1", "{\"sentense\":\"Typing error.\"}"), 3);
        refused(line.run("export", book, "--format", "docx", "--out", folder.resolve("x.docx").toString()), 1, 3);
        assertThat(line.run("status", book).json().get("steps").get(1).get("state").asText()).isEqualTo("EMPTY");
    }

    @Test
    void aBookThatIsOpenElsewhereIsLeftAlone() {
        CommandLine line = new CommandLine(folder, "--json");
        Path book = folder.resolve("book.snowquill");
        assertThat(line.run("new", book.toString(), "--title", "A book").code()).isZero();
        try (StudioAssembly other = new StudioAssembly(Map.of(), Optional.of(folder.resolve("o.json")));
             var session = other.open(book)) {
            assertThat(session.view().book().project().title()).isEqualTo("A book");
            refused(line.run("status", book.toString()), 5);
        }
        assertThat(line.run("status", book.toString()).code()).isZero();
    }

    private static void refused(CommandLine.Said said, Integer... codes) {
        assertThat(said.code()).as(said.out() + said.err()).isIn((Object[]) codes);
        assertThat(said.json().get("error").get("message").asText()).isNotBlank().doesNotContain("Exception");
        assertThat(said.err()).doesNotContain("\tat ");
    }

    private static List<String> states(CommandLine line, String book) {
        List<String> states = new ArrayList<>();
        line.run("status", book).json().get("steps").forEach(step -> states.add(step.get("state").asText()));
        return states;
    }
}
