package app.snowquill.bench;

import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.llama.LlamaEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The first token of a prompt whose first 2,000 tokens are known, against one of as many that are new. Paired. */
final class PrefixBench {
    private final String name;
    private final Path model;
    private final int pairs;

    PrefixBench(String name, Path model, int pairs) {
        this.name = name;
        this.model = model;
        this.pairs = pairs;
    }

    List<Spread> run() {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        Random random = new Random(7);
        try (LlamaEngine engine = BenchModels.engine(model)) {
            int tokens = Math.min(BenchModels.LONG_PROMPT, engine.load().join().contextTokens() - 64);
            for (int pair = -1; pair < pairs; pair++) {
                String page = BenchModels.page(engine, tokens, random);
                double first = firstToken(engine, page + " And then?");
                double second = firstToken(engine, page + " What now?");
                if (pair >= 0) {
                    cold.add(first);
                    warm.add(second);
                    ratios.add(second / first);
                }
            }
        }
        return List.of(Spread.of(name + ": first token, warm / cold", "ratio", ratios),
                Spread.of(name + ": first token, cold", "ms", cold), Spread.of(name + ": first token, warm", "ms", warm));
    }

    private static double firstToken(LlamaEngine engine, String page) {
        long[] first = {0};
        long begun = System.nanoTime();
        GenerationResult result = engine.generate(BenchModels.request(page, 4), piece ->
                first[0] = first[0] == 0 ? System.nanoTime() - begun : first[0]).result().join();
        return (first[0] == 0 ? result.firstTokenMillis() * 1e6 : first[0]) / 1e6;
    }
}
