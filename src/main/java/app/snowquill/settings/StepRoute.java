package app.snowquill.settings;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How one step is written.
 *
 * @param temperature of free text and of forms that are asked for directly, 0 to 2; empty for the step's own. What copies or checks
 *                    stays at 0
 * @param mostTokens of a free text or of a go of prose, 16 to 32,768; empty for what the step needs. A form is never cut
 */
public record StepRoute(Tier tier, OptionalDouble temperature, OptionalInt mostTokens) {
    /** Nothing but a tier is said. */
    public static StepRoute of(Tier tier) {
        return new StepRoute(tier, OptionalDouble.empty(), OptionalInt.empty());
    }

    public StepRoute withTier(Tier other) {
        return new StepRoute(other, temperature, mostTokens);
    }
}
