package app.snowquill.pipeline.writing;

import app.snowquill.engine.Sampling;
import app.snowquill.pipeline.writing.context.Told;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One question to the model before it is rendered.
 *
 * @param prompt name of its prompt file
 * @param inputs every input of that file, but for those of the layers where it is told something beside them
 * @param mostTokens of an answer of prose; empty for as many as its words need
 * @param told what is chosen from for the layers; empty where the inputs are all there is
 * @param version 0 for the first version of a document, 1 for the second: another one, also where the seed is fixed
 */
public record Question(String prompt, Map<String, String> inputs, Sampling sampling, OptionalInt mostTokens, Optional<Told> told,
                       int version) {
    private static final long SEEDS_APART = 7_919;

    /** Versions differ in their seed where there is one; what copies keeps its own. */
    Sampling apart(Sampling seeded) {
        return version == 0 || seeded.seed() < 0 || seeded.temperature() == 0 ? seeded
                : seeded.withSeed(seeded.seed() + version * SEEDS_APART);
    }
}
