package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.Studio;
import app.snowquill.pipeline.TestEngines;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands over real files, with a model that says nothing. One test's. */
final class SilentCommands implements CliHost {
    private final Path folder;
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    /** @param folder for what the commands need beside the book */
    SilentCommands(Path folder) {
        this.folder = folder;
    }

    /** The answer of a command that must succeed. */
    JsonNode json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        assertThat(run(all.toArray(String[]::new))).as(told()).isZero();
        return new StoryJson().tree(said());
    }

    /** The exit code of a command. */
    int run(String... arguments) {
        outBytes.reset();
        errBytes.reset();
        return new SnowquillCommand().run(arguments, this);
    }

    /** What the last command wrote to its standard output. */
    String said() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    /** What the last command wrote to its standard error. */
    String told() {
        return errBytes.toString(StandardCharsets.UTF_8);
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
