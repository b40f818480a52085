package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.export.ExportFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measuring the real model that comes with the program. What comes out depends on the machine; that it does, does not. */
class BenchCommandTest {
    @TempDir
    Path folder;

    @Test
    void theEngineIsMeasuredThroughItsPort() {
        CommandLine.Said said = new CommandLine(folder, "--json", "--threads", "1", "--context", "640").run("bench", "engine");

        assertThat(said.code()).as(said.out() + said.err()).isZero();
        List<String> names = new ArrayList<>();
        for (JsonNode figure : said.json().get("figures")) {
            names.add(figure.get("name").asText());
            assertThat(figure.get("value").asDouble()).as(figure.toString()).isNotNegative().isEqualTo(figure.get("p50").asDouble());
            assertThat(figure.get("p99").asDouble()).as(figure.toString()).isGreaterThanOrEqualTo(figure.get("p50").asDouble());
            assertThat(figure.get("n").asInt()).isPositive();
            assertThat(figure.get("unit").asText()).isNotBlank();
        }
        assertThat(names).contains("load", "tokens-written", "tokens-read", "first-token-warm", "first-token-cold",
                "structured-calls", "structured-call", "structured-usable");
        assertThat(said.err()).contains("Loading the model.", "Writing.", "Filling forms.");
    }

    @Test
    @Tag("long")
    void theWritingOfEveryFormatIsMeasured() {
        CommandLine.Said said = new CommandLine(folder, "--json").run("bench", "export");

        assertThat(said.code()).as(said.out() + said.err()).isZero();
        List<String> names = new ArrayList<>();
        said.json().get("figures").forEach(figure -> names.add(figure.get("name").asText() + " " + figure.get("unit").asText()));
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(names).contains("export-" + format.extension() + " ms", "export-" + format.extension() + " heap MB");
        }
    }

    @Test
    void aSuiteThatIsNotThereIsRefusedInWords() {
        CommandLine.Said said = new CommandLine(folder, "--json").run("bench", "editor");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("There are no figures for “editor”");
    }

    @Test
    void withoutAModelItSaysSo() {
        CommandLine.Said said = new CommandLine(folder, "--json", "--model", folder.resolve("none.gguf").toString())
                .run("bench", "engine");

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.json().get("error").get("message").asText()).contains("The model file is not there");
    }

    @Test
    void anInterruptEndsIt() {
        CommandLine line = new CommandLine(folder, "--json", "--threads", "1");
        CompletableFuture<CommandLine.Said> bench = CompletableFuture.supplyAsync(() -> line.run("bench", "engine"));
        while (!line.toldSoFar().contains("Reading prompts") && !bench.isDone()) {
            Thread.onSpinWait();
        }

        line.interrupt();

        assertThat(bench.join().code()).isEqualTo(130);
    }
}
