package app.snowquill.pipeline.writing;

import app.snowquill.engine.Sampling;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One question to the model before it is rendered.
 *
 * @param prompt name of its prompt file
 * @param inputs every input of that file
 * @param mostTokens of an answer of prose; empty for as many as its words need
 * @param version 0 for the first version of a document, 1 for the second: another one, also where the seed is fixed
 */
public record Question(String prompt, Map<String, String> inputs, Sampling sampling, OptionalInt mostTokens, int version) {
    private static final long SEEDS_APART = 7_919;

    /** Versions differ in their seed where there is one; what copies keeps its own. */
    Sampling apart(Sampling seeded) {
        return version == 0 || seeded.seed() < 0 || seeded.temperature() == 0 ? seeded
                : seeded.withSeed(seeded.seed() + version * SEEDS_APART);
    }
}
