package app.snowquill.bench;

import app.snowquill.engine.llama.LlamaEngine;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the process of its own costs by itself: starting and loading it, and asking it something that is no work. */
@Fork(1)
public class WorkerBench {
    /** A worker that runs. */
    @State(Scope.Benchmark)
    public static class Running {
        private LlamaEngine engine;

        @Setup(Level.Trial)
        public void start() {
            engine = BenchModels.engine(BenchModels.STARTER);
            engine.load().join();
        }

        @TearDown(Level.Trial)
        public void end() {
            engine.close();
        }
    }

    /** Process, native library, model: from nothing to ready. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 2)
    @Measurement(iterations = 15)
    public Object startAndLoad() {
        try (LlamaEngine engine = BenchModels.engine(BenchModels.STARTER)) {
            return engine.load().join();
        }
    }

    /** A frame there and a frame back: an empty text has no tokens to count. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public int twoFrames(Running worker) {
        return worker.engine.countTokens("");
    }
}
