package app.snowquill.settings;

import app.snowquill.engine.Sampling;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How one step is written, or one agent writes.
 *
 * @param temperature of free text and of forms that are asked for directly, 0 to 2; empty for the step's own. What copies or checks
 *                    stays at 0
 * @param mostTokens of a free text or of a go of prose, 16 to 32,768; empty for what the step needs. A form is never cut
 * @param model a GGUF file; empty for the model in use
 */
public record StepRoute(Tier tier, OptionalDouble temperature, OptionalInt mostTokens, Sampler sampler, Optional<Path> model) {
    /** By the model in use. */
    public StepRoute(Tier tier, OptionalDouble temperature, OptionalInt mostTokens) {
        this(tier, temperature, mostTokens, Sampler.USUAL, Optional.empty());
    }

    /** Nothing but a tier is said. */
    public static StepRoute of(Tier tier) {
        return new StepRoute(tier, OptionalDouble.empty(), OptionalInt.empty());
    }

    public StepRoute withTier(Tier other) {
        return new StepRoute(other, temperature, mostTokens, sampler, model);
    }

    /** This, and where it says nothing, what another says; of the tiers this one's. */
    public StepRoute or(StepRoute other) {
        return new StepRoute(tier, temperature.isPresent() ? temperature : other.temperature, mostTokens.isPresent() ? mostTokens : other.mostTokens,
                sampler.or(other.sampler), model.or(() -> other.model));
    }

    /** A work's own sampling as it is to be here; what is asked at 0 stays so. */
    public Sampling over(Sampling usual) {
        return usual.temperature() == 0 ? usual : new Sampling(temperature.orElse(usual.temperature()), sampler.minP().orElse(usual.minP()),
                sampler.repeatPenalty().orElse(usual.repeatPenalty()), sampler.dry().orElse(usual.dry()), usual.xtc(), usual.seed());
    }
}
