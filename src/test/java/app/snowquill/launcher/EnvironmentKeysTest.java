package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineKind;
import app.snowquill.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentKeysTest {
    private static final EngineChoice USUAL = Settings.defaults().engine();
    private static final Map<String, String> BOTH = Map.of("SNOWQUILL_OPENAI_KEY", " one ", "SNOWQUILL_ANTHROPIC_KEY", "two");

    @Test
    void eachKeyIsBoundToTheHostOfItsService() {
        assertThat(EnvironmentKeys.of(USUAL, BOTH)).isEqualTo(Map.of("api.openai.com", "one", "api.anthropic.com", "two"));
    }

    @Test
    void whereBothHaveOneHostTheEngineInUseDecides() {
        EngineChoice shared = new EngineChoice(EngineKind.ANTHROPIC, USUAL.local(), USUAL.serverProgram(), USUAL.anthropic(),
                USUAL.anthropic(), USUAL.fallback());

        assertThat(EnvironmentKeys.of(shared, BOTH)).containsOnly(Map.entry("api.anthropic.com", "two"));
        assertThat(EnvironmentKeys.of(shared.withKind(EngineKind.OPENAI), BOTH)).containsOnly(Map.entry("api.anthropic.com", "one"));
    }

    @Test
    void noKeyIsNone() {
        assertThat(EnvironmentKeys.of(USUAL, Map.of("SNOWQUILL_OPENAI_KEY", " "))).isEmpty();
    }
}
