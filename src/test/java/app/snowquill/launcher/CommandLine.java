package app.snowquill.launcher;

import app.snowquill.cli.CliHost;
import app.snowquill.cli.CliSettings;
import app.snowquill.cli.SnowquillCommand;
import app.snowquill.pipeline.Studio;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands in this process with everything real behind them. */
final class CommandLine {
    private final Path folder;
    private final List<String> always;
    private volatile Runnable stop = () -> { };
    private volatile ByteArrayOutputStream told = new ByteArrayOutputStream();

    /** @param always options given with every command */
    CommandLine(Path folder, String... always) {
        this.folder = folder;
        this.always = List.of(always);
    }

    /** What the command under way has told so far. */
    String toldSoFar() {
        return told.toString(StandardCharsets.UTF_8);
    }

    /** What the key for it at a terminal does. */
    void interrupt() {
        stop.run();
    }

    /** What a command printed, and its exit code. */
    record Said(int code, String out, String err) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new AssertionError(out, e);
            }
        }
    }

    Said run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("settings.json").toString()));
        all.addAll(always);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        told = err;
        Terminal terminal = new Terminal();
        int code = new SnowquillCommand().run(all.toArray(String[]::new), new CliHost() {
            private final PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
            private final PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);

            @Override
            public PrintStream out() {
                return printed;
            }

            @Override
            public PrintStream err() {
                return told;
            }

            @Override
            public Listening onInterrupt(Runnable action) {
                stop = action;
                return () -> stop = () -> { };
            }

            @Override
            public Studio studio(CliSettings settings) {
                return terminal.studio(settings);
            }
        });
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
