package app.snowquill.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepRoutesTest {
    @Test
    void theBookStandsOverTheEnvironmentAndThatOverTheFile() {
        StepRoutes file = StepRoutes.read(key -> Optional.ofNullable(Map.of("step.3.tier", "fast", "step.3.temperature", "0.5",
                "step.9.tier", "quality").get(key)));
        StepRoutes all = file.under(StepRoutes.ofEnvironment(Map.of("SNOWQUILL_STEP_3_TEMPERATURE", "0.9", "SNOWQUILL_STEP_9_MAX_TOKENS", "400")))
                .under(StepRoutes.read(key -> key.equals("step.3.tier") ? Optional.of("quality") : Optional.empty()));
        assertThat(all.of(3, Tier.BALANCED).tier()).isEqualTo(Tier.QUALITY);
        assertThat(all.of(3, Tier.BALANCED).temperature()).hasValue(0.9);
        assertThat(all.of(9, Tier.FAST).mostTokens()).hasValue(400);
        assertThat(all.of(4, Tier.BALANCED)).isEqualTo(StepRoute.of(Tier.BALANCED));
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        StepRoutes odd = StepRoutes.read(key -> key.endsWith(".model") ? Optional.empty() : Optional.of("warm"));
        assertThat(odd.of(0, Tier.FAST)).isEqualTo(StepRoute.of(Tier.FAST));
        assertThat(RouteAspect.TEMPERATURE.complaint(3, "2.5")).hasValue(
                "The setting step.3.temperature has to be a number from 0.0 to 2.0, not “2.5”.");
        assertThat(RouteAspect.MOST_TOKENS.complaint(3, " ")).isEmpty();
    }
}
