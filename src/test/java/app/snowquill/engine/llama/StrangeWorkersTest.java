package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.running.Timeouts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes through the pipe is not always what was meant: from a shell in the worker's place, or beside it. */
@Tag("long")
class StrangeWorkersTest {
    private static final String MARK = "\\036SFQ";

    @TempDir
    static Path natives;

    @ParameterizedTest(name = "a worker that {0} fails to load in words")
    @CsvSource(delimiter = '|', value = {
        "ends at once| exit 0",
        "can't be found| exec /nowhere/java",
        "writes noise and ends| head -c 300000 /dev/urandom",
        "writes noise for ever| cat /dev/zero",
        "says nothing| sleep 100",
        "writes half a frame and ends| printf '@\\000\\000\\000\\100{\"kind\":'",
        "writes half a frame and waits| printf '@\\000\\000\\000\\100{\"kind\":'; sleep 100",
        "writes a frame of two gigabytes| printf '@\\177\\377\\377\\377{}'; sleep 100",
        "writes a frame of less than nothing| printf '@\\377\\377\\377\\377{}'; sleep 100",
        "writes a frame that is no JSON| printf '@\\000\\000\\000\\004nono'; sleep 100",
        "writes a frame of an empty object| printf '@\\000\\000\\000\\002{}'; sleep 100",
        "writes a frame that is a list| printf '@\\000\\000\\000\\002[]'; sleep 100",
        "answers what nobody asked| printf '@\\000\\000\\000\\026{\"kind\":\"done\",\"id\":7}'; sleep 100",
        "floods its error output| head -c 100000000 /dev/zero >&2"})
    void aStrangeWorkerFailsToLoadInWords(String name, String script) throws Exception {
        Duration usual = Duration.ofSeconds(60);
        WorkerLauncher strange = new WorkerLauncher(natives, List.of("sh", "-c", script.replace("@", MARK), "worker"));
        try (Trial trial = new Trial(Trial.TINY, strange, new Timeouts(Duration.ofSeconds(3), usual, usual, usual))) {
            EngineException why = Trial.failure(trial.engine.load());

            assertThat(why.kind()).isIn(EngineException.Kind.LOAD_FAILED, EngineException.Kind.TIMED_OUT);
        }
        try (Trial trial = new Trial(Trial.TINY, new WorkerLauncher(natives), Trial.patient())) {
            trial.nextCallWorks("a worker that " + name);
        }
    }

    @Test
    void whatNativeCodePrintsBetweenFramesIsSteppedOver() throws Exception {
        WorkerLauncher noisy = new WorkerLauncher(natives, List.of("sh", "-c",
                "(while sleep 0.01; do echo 'system_info: n_threads = 1 (n_threads_batch = 1)'; done) & exec \"$@\"", "worker"));
        try (Trial trial = new Trial(Trial.STARTER, noisy, Trial.patient())) {
            assertThat(trial.write("Go on.", 60).tokensOut()).isPositive();
            trial.nextCallWorks("noise between frames");
        }
    }

    @Test
    void aFloodOfErrorOutputBesideAWellWorkerHarmsNothing() throws Exception {
        WorkerLauncher flooding = new WorkerLauncher(natives, List.of("sh", "-c",
                "(head -c 100000000 /dev/zero >&2) & exec \"$@\"", "worker"));
        try (Trial trial = new Trial(Trial.STARTER, flooding, Trial.patient())) {
            assertThat(trial.write("Go on.", 60).tokensOut()).isPositive();
            trial.nextCallWorks("a flood of error output");
        }
    }
}
