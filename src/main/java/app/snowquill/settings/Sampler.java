package app.snowquill.settings;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is said of how the next token is chosen, besides its temperature; what is empty is the work's own.
 *
 * @param minP 0 to 1
 * @param repeatPenalty 1 to 2
 */
public record Sampler(OptionalDouble minP, OptionalDouble repeatPenalty, Optional<Boolean> dry) {
    public static final Sampler USUAL = new Sampler(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());

    /** This, and where it says nothing, what another says. */
    Sampler or(Sampler other) {
        return new Sampler(minP.isPresent() ? minP : other.minP, repeatPenalty.isPresent() ? repeatPenalty : other.repeatPenalty, dry.or(() -> other.dry));
    }
}
