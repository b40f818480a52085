package app.snowquill.engine.llama;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.Message;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.running.Timeouts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** A program of its own with an engine in it, for tests that do to it what they can't do to themselves. */
public final class EngineProgram {
    private EngineProgram() {
    }

    /**
     * Arguments: the folder of the libraries, the model, what to do: "answer" prints an answer and ends, "write" goes on
     * until the program is killed, "load" loads, "java=..." answers, then moves the program's Java away and needs a new worker. Prints the worker's process id.
     */
    public static void main(String[] arguments) throws Exception {
        EngineSettings settings = new EngineSettings(Optional.of(Path.of(arguments[1])), 0, 1, 0, 1);
        LlamaEngine engine = new LlamaEngine(settings, new WorkerLauncher(Path.of(arguments[0])), Timeouts.usual());
        try {
            if (arguments[2].startsWith("java=")) {
                engine.generate(Trial.prose("Go on.", 5), TokenSink.NONE).result().get();
                System.setProperty("java.home", arguments[2].substring(5));
                ProcessHandle.of(engine.workerPid().getAsLong()).orElseThrow().destroyForcibly();
                while (engine.workerPid().isPresent()) {
                    Thread.sleep(1);
                }
                engine.load().get();
            } else if (arguments[2].equals("write")) {
                engine.load().get();
                engine.generate(GenerationRequest.json("test", List.of(Message.user("Go on.")), new JsonShape.Items(
                        new JsonShape.Sentences(1, 1, 20, 23), 200, 200), Sampling.structure(), 1900), TokenSink.NONE);
            } else if (arguments[2].equals("load")) {
                engine.load();
                while (engine.workerPid().isEmpty()) {
                    Thread.sleep(1);
                }
            } else {
                System.out.println("answer: " + engine.generate(Trial.prose("Go on.", 5), TokenSink.NONE).result().get().tokensOut());
                engine.close();
                return;
            }
            System.out.println("worker: " + engine.workerPid().getAsLong());
            Thread.sleep(600_000);
        } catch (ExecutionException e) {
            System.out.println("failed: " + ((EngineException) e.getCause()).getMessage());
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    /** @param before a command that starts the program's, one that sets limits for instance */
    static ProcessBuilder command(List<String> before, Path natives, Path model, String what) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), EngineProgram.class.getName(), natives.toString(),
                model.toAbsolutePath().toString(), what));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** All that it printed. */
    static String run(ProcessBuilder builder) throws Exception {
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
