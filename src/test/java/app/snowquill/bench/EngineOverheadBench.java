package app.snowquill.bench;

import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.llama.LlamaEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Tokens a second through the whole port, worker process and pipe included, against the binding called directly in this
 * process. Paired: the same prompt, sampler, seed and text one after the other, who begins takes turns, and what counts is
 * the ratio of each pair, for the machine is seldom quiet.
 */
final class EngineOverheadBench {
    private final String name;
    private final Path model;
    private final int tokens;
    private final int pairs;

    /** @param tokens of each answer */
    EngineOverheadBench(String name, Path model, int tokens, int pairs) {
        this.name = name;
        this.model = model;
        this.tokens = tokens;
        this.pairs = pairs;
    }

    List<Spread> run() {
        List<Double> whole = new ArrayList<>();
        List<Double> writing = new ArrayList<>();
        List<Double> port = new ArrayList<>();
        List<Double> direct = new ArrayList<>();
        int alike = 0;
        try (LlamaEngine engine = BenchModels.engine(model)) {
            DirectModel binding = new DirectModel(model, after(engine), engine.load().join().contextTokens());
            String page = "Go on with this. " + BenchModels.words(60, new Random(5));
            String rendered = binding.rendered("You are a novelist.", page);
            for (int pair = -2; pair < pairs; pair++) { // two pairs to warm up: both know the prompt then
                Timed first = pair % 2 == 0 ? port(engine, page, pair) : direct(binding, rendered, pair);
                Timed second = pair % 2 == 0 ? direct(binding, rendered, pair) : port(engine, page, pair);
                Timed ours = pair % 2 == 0 ? first : second;
                Timed theirs = pair % 2 == 0 ? second : first;
                if (pair >= 0) {
                    alike += ours.text().strip().equals(theirs.text().strip()) ? 1 : 0;
                    whole.add(ours.wholeSpeed() / theirs.wholeSpeed());
                    writing.add(ours.writingSpeed() / theirs.writingSpeed());
                    port.add(ours.writingSpeed());
                    direct.add(theirs.writingSpeed());
                }
            }
        }
        return List.of(Spread.of(name + ": port / direct, whole call", "ratio", whole),
                Spread.of(name + ": port / direct, writing only", "ratio", writing),
                Spread.of(name + ": port", "tokens/s", port), Spread.of(name + ": direct", "tokens/s", direct),
                Spread.of(name + ": pairs with the same text", "%", List.of(100.0 * alike / pairs)));
    }

    private static Path after(LlamaEngine engine) {
        engine.load().join();
        return BenchModels.nativeLibrary();
    }

    private record Timed(String text, int tokens, long firstNanos, long allNanos) {
        double wholeSpeed() {
            return tokens * 1e9 / allNanos;
        }

        double writingSpeed() {
            return (tokens - 1) * 1e9 / (allNanos - firstNanos);
        }
    }

    private Timed port(LlamaEngine engine, String page, int seed) {
        long[] first = {0};
        long begun = System.nanoTime();
        GenerationResult result = engine.generate(BenchModels.request(page, tokens)
                .withSampling(BenchModels.SAMPLING.withSeed(100 + seed)), piece -> {
                    first[0] = first[0] == 0 ? System.nanoTime() - begun : first[0];
                }).result().join();
        return new Timed(result.text(), result.tokensOut(), first[0], System.nanoTime() - begun);
    }

    private Timed direct(DirectModel binding, String rendered, int seed) {
        DirectModel.Written written = binding.write(rendered, BenchModels.SAMPLING.withSeed(100 + seed), tokens);
        return new Timed(written.text(), Math.min(tokens, written.pieces()), written.firstNanos(), written.allNanos());
    }
}
