package app.snowquill.bench;

import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.llama.LlamaEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * From cancel() until the slot is free, with a new prompt of 2,000 tokens in the middle of being read. The end of an answer
 * is told after its slot is free, so that is what is waited for. A chunk is timed beside it: a whole prompt's time by its
 * chunks, before each stop.
 */
final class StopBench {
    private static final int CHUNK = 128;

    private final String name;
    private final Path model;
    private final int stops;

    StopBench(String name, Path model, int stops) {
        this.name = name;
        this.model = model;
        this.stops = stops;
    }

    List<Spread> run() {
        List<Double> millis = new ArrayList<>();
        List<Double> chunks = new ArrayList<>();
        List<Double> beyond = new ArrayList<>();
        Random random = new Random(9);
        try (LlamaEngine engine = BenchModels.engine(model)) {
            int tokens = Math.min(BenchModels.LONG_PROMPT, engine.load().join().contextTokens() - 64);
            for (int stop = 0; stop < stops; stop++) {
                long cold = read(engine, BenchModels.page(engine, tokens, random));
                double chunk = cold / 1e6 * CHUNK / tokens;
                Generation generation = engine.generate(BenchModels.request(BenchModels.page(engine, tokens, random), 8), TokenSink.NONE);
                LockSupport.parkNanos((long) (cold * (0.1 + 0.7 * random.nextDouble())));
                long asked = System.nanoTime();
                generation.cancel();
                boolean reading = generation.result().join().finish() == FinishReason.CANCELLED
                        && generation.result().join().tokensOut() == 0;
                double took = (System.nanoTime() - asked) / 1e6;
                if (reading) {
                    millis.add(took);
                    chunks.add(chunk);
                    beyond.add(took - chunk);
                }
            }
        }
        return List.of(Spread.of(name + ": stop while reading", "ms", millis), Spread.of(name + ": one chunk", "ms", chunks),
                Spread.of(name + ": stop less its chunk (goal 250)", "ms", beyond));
    }

    private static long read(LlamaEngine engine, String page) {
        long begun = System.nanoTime();
        engine.generate(BenchModels.request(page, 1), TokenSink.NONE).result().join();
        return System.nanoTime() - begun;
    }
}
