package app.snowquill.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What one layer of settings, or several laid over one another, say of how each step is written. Texts that can't be read are
 * passed over. Immutable.
 */
public final class StepRoutes {
    public static final StepRoutes NONE = new StepRoutes(Map.of());
    private static final int LAST_STEP = 10;

    private final Map<String, String> texts;

    private StepRoutes(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** @param find gives what stands under a key such as "step.3.tier" */
    public static StepRoutes read(Function<String, Optional<String>> find) {
        return of((step, aspect) -> find.apply(aspect.key(step)));
    }

    /** The SNOWQUILL_STEP_ variables among {@code variables}. */
    public static StepRoutes ofEnvironment(Map<String, String> variables) {
        return of((step, aspect) -> Optional.ofNullable(variables.get(aspect.environmentName(step))));
    }

    private static StepRoutes of(BiFunction<Integer, RouteAspect, Optional<String>> find) {
        Map<String, String> texts = new HashMap<>();
        for (int step = 0; step <= LAST_STEP; step++) {
            for (RouteAspect aspect : RouteAspect.values()) {
                int number = step;
                find.apply(step, aspect).map(String::strip)
                        .filter(text -> !text.isEmpty() && aspect.complaint(number, text).isEmpty())
                        .ifPresent(text -> texts.put(aspect.key(number), text));
            }
        }
        return new StepRoutes(texts);
    }

    /** These, and where {@code higher} says something, that. */
    public StepRoutes under(StepRoutes higher) {
        Map<String, String> all = new HashMap<>(texts);
        all.putAll(higher.texts);
        return new StepRoutes(all);
    }

    /** What is said of a step, as it stands there; empty where nothing is. */
    public Optional<String> text(int step, RouteAspect aspect) {
        return Optional.ofNullable(texts.get(aspect.key(step)));
    }

    /** @param usual where nothing is said of the tier */
    public StepRoute of(int step, Tier usual) {
        Tier tier = text(step, RouteAspect.TIER).map(word -> Tier.valueOf(word.toUpperCase(Locale.ROOT))).orElse(usual);
        return new StepRoute(tier,
                text(step, RouteAspect.TEMPERATURE).map(text -> OptionalDouble.of(Double.parseDouble(text))).orElse(OptionalDouble.empty()),
                text(step, RouteAspect.MOST_TOKENS).map(text -> OptionalInt.of(Integer.parseInt(text))).orElse(OptionalInt.empty()),
                Sampler.USUAL, text(step, RouteAspect.MODEL).map(Path::of));
    }
}
