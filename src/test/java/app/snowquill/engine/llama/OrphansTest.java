package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.Generation;
import app.snowquill.engine.gguf.EditedGguf;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that is killed leaves no worker behind; what it inherits does not reach its worker. */
class OrphansTest {
    @TempDir
    static Path natives;
    @TempDir
    Path folder;

    @ParameterizedTest(name = "killed at \"{0}\", the program takes its worker with it")
    @ValueSource(strings = {"write", "load"})
    void aWorkerEndsWithItsProgram(String moment) throws Exception {
        workerEnds(EngineProgram.command(List.of(), natives, Trial.STARTER, moment));
    }

    @Test
    void aWorkerThatNativeCodeWillNeverLetGoOfEndsWithItsProgram() throws Exception {
        Path endless = new EditedGguf(Trial.TINY).text("tokenizer.chat_template",
                "{% for i in range(1000) %}{% for j in range(1000000000) %}{% endfor %}{% endfor %}").in(folder.resolve("m.gguf"));
        workerEnds(EngineProgram.command(List.of("sh", "-c", "ulimit -v 12000000; exec \"$@\"", "p"), natives, endless, "load"));
    }

    private static void workerEnds(ProcessBuilder builder) throws Exception {
        Process program = builder.start();
        try (BufferedReader printed = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            String line = printed.readLine();
            while (line != null && !line.startsWith("worker: ")) {
                line = printed.readLine();
            }
            assertThat(line).isNotNull();
            ProcessHandle worker = ProcessHandle.of(Long.parseLong(line.substring(8))).orElseThrow();
            assertThat(worker.isAlive()).isTrue();
            Thread.sleep(300); // into the middle of what it does

            program.destroyForcibly().waitFor();

            worker.onExit().get(20, TimeUnit.SECONDS);
        } finally {
            program.destroyForcibly();
        }
    }

    /** At a terminal the key reaches the program and the worker alike. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theKeyThatInterruptsTheProgramDoesNotEndItsWorker() throws Exception {
        try (Trial trial = new Trial(Trial.STARTER, new WorkerLauncher(natives), Trial.patient())) {
            Generation writing = trial.writing();
            ProcessHandle worker = trial.worker();

            new ProcessBuilder("sh", "-c", "kill -INT " + worker.pid()).start().waitFor(); // the shell has its own kill

            Thread.sleep(500); // a worker that heard it would be gone by then
            assertThat(writing.result()).isNotDone();
            writing.cancel();
            trial.nextCallWorks("an interrupt at the terminal");
            assertThat(trial.worker()).isEqualTo(worker);
        }
    }

    @Test
    void whatTheProgramInheritsDoesNotReachItsWorker() throws Exception {
        ProcessBuilder builder = EngineProgram.command(List.of(), natives, Trial.TINY, "answer");
        builder.environment().put("LLAMA_ARG_CTX_SIZE", "many");
        builder.environment().put("LLAMA_ARG_N_PARALLEL", "0");
        builder.environment().put("LLAMA_ARG_CACHE_TYPE_K", "q4_9");
        builder.environment().put("LLAMA_ARG_CHAT_TEMPLATE", "nosuch");
        builder.environment().put("GGML_BACKEND_PATH", "/nowhere/libevil.so");
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dtest.inherited=1");
        builder.environment().put("CLASSPATH", "/nowhere");
        builder.environment().put("LC_ALL", "C");

        assertThat(EngineProgram.run(builder)).contains("answer: 5").containsOnlyOnce("Picked up JAVA_TOOL_OPTIONS");
    }

    @Test
    void aProgramWhoseJavaIsGoneSaysSo() throws Exception {
        assertThat(EngineProgram.run(EngineProgram.command(List.of(), natives, Trial.TINY, "java=/nowhere")))
                .contains("failed: The process that runs the model could not be started: the program's Java has no launcher");
    }
}
