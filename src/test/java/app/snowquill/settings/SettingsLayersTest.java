package app.snowquill.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsLayersTest {
    @Test
    void theDefaultsAreReadableAndFitTheEngine() {
        ResolvedSettings resolved = SettingsLayers.defaults().resolve();
        assertThat(resolved.sentences()).isEmpty();
        assertThat(resolved.origins()).hasSize(SettingKey.values().length)
                .containsEntry(SettingKey.MODEL, SettingLayer.DEFAULT);
        assertThat(resolved.settings().autosaveIdle()).isEqualTo(Duration.ofMillis(1500));
        assertThat(resolved.settings().engine().local()).isEqualTo(new EngineSettings(Optional.empty(), 0, 0, 0, 1));
    }

    @Test
    void aLaterLayerWinsAndSaysThatItDid() {
        ResolvedSettings resolved = SettingsLayers.defaults()
                .with(SettingLayer.COMMAND_LINE, Map.of(SettingKey.SLOTS, "5"))
                .with(SettingLayer.PROJECT, Map.of(SettingKey.SLOTS, "4", SettingKey.THEME, "Dark"))
                .withEnvironment(Map.of("SNOWQUILL_SLOTS", "3", "SNOWQUILL_GPU_LAYERS", "20", "SNOWQUILL_CONFIG", "x",
                        "PATH", "y"))
                .with(SettingLayer.FILE, Map.of(SettingKey.SLOTS, "2", SettingKey.MODEL, "story.gguf", SettingKey.SEED,
                        "42"))
                .resolve();
        Settings settings = resolved.settings();
        assertThat(settings.engine().local().slots()).isEqualTo(5);
        assertThat(settings.theme()).isEqualTo(Theme.DARK);
        assertThat(settings.engine().local().gpuLayers()).isEqualTo(20);
        assertThat(settings.engine().local().model()).contains(Path.of("story.gguf"));
        assertThat(settings.seed()).hasValue(42);
        assertThat(resolved.origins()).containsEntry(SettingKey.SLOTS, SettingLayer.COMMAND_LINE)
                .containsEntry(SettingKey.THEME, SettingLayer.PROJECT)
                .containsEntry(SettingKey.GPU_LAYERS, SettingLayer.ENVIRONMENT)
                .containsEntry(SettingKey.MODEL, SettingLayer.FILE);
    }

    @Test
    void aTextThatCannotBeReadIsPassedOverWithASentence() {
        ResolvedSettings resolved = SettingsLayers.defaults()
                .with(SettingLayer.FILE, Map.of(SettingKey.SLOTS, "2"))
                .withEnvironment(Map.of("SNOWQUILL_SLOTS", "many", "SNOWQUILL_THEME", " "))
                .resolve();
        assertThat(resolved.settings().engine().local().slots()).isEqualTo(2);
        assertThat(resolved.origins()).containsEntry(SettingKey.THEME, SettingLayer.DEFAULT);
        assertThat(resolved.sentences()).containsExactly(
                "The setting slots has to be a whole number from 1 to 16, not “many”. What the environment says was "
                        + "passed over.");
    }

    @ParameterizedTest
    @CsvSource({"SLOTS,0", "SLOTS,17", "SLOTS,1.5", "GPU_LAYERS,-1", "THREADS,513", "CONTEXT,1048577", "SEED,-1",
            "SEED,9999999999999999999", "THEME,blue", "ENGINE,cloud", "PROSE_SIZE,14", "AUTOSAVE_IDLE,0"})
    void whatIsOutOfRangeIsNamedWithTheRange(SettingKey key, String text) {
        assertThat(key.complaint(text)).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("The setting " + key.key() + " has to be ").contains("“" + text + "”"));
    }

    @ParameterizedTest
    @CsvSource({"SLOTS,16", "CONTEXT,1048576", "SEED,0", "THEME,LIGHT", "ENGINE,llama", "MODEL,/models/a b.gguf"})
    void whatIsInRangeIsTaken(SettingKey key, String text) {
        assertThat(key.complaint(text)).isEmpty();
    }
}
