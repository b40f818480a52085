package app.snowquill.settings;

import app.snowquill.engine.EngineSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Every setting as it holds now.
 *
 * @param model GGUF file; empty for the included model
 * @param threads 0 for one fewer than the machine has cores
 * @param contextTokens tokens of one slot; 0 for what the model was trained for
 * @param slots answers at once
 * @param seed empty for another one each time
 * @param proseSize pixels
 * @param autosaveIdle time without a key before what was typed is kept
 */
public record Settings(Optional<Path> model, String engine, int gpuLayers, int threads, int contextTokens, int slots,
                       OptionalLong seed, Theme theme, int proseSize, Duration autosaveIdle) {

    /** From a readable text for every key. */
    static Settings of(Map<SettingKey, String> texts) {
        String model = texts.get(SettingKey.MODEL);
        String seed = texts.get(SettingKey.SEED);
        return new Settings(model.isEmpty() ? Optional.empty() : Optional.of(Path.of(model)),
                texts.get(SettingKey.ENGINE).toLowerCase(Locale.ROOT), number(texts, SettingKey.GPU_LAYERS),
                number(texts, SettingKey.THREADS), number(texts, SettingKey.CONTEXT), number(texts, SettingKey.SLOTS),
                seed.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(seed)),
                Theme.valueOf(texts.get(SettingKey.THEME).toUpperCase(Locale.ROOT)),
                number(texts, SettingKey.PROSE_SIZE),
                Duration.ofMillis(number(texts, SettingKey.AUTOSAVE_IDLE)));
    }

    public static Settings defaults() {
        return SettingsLayers.defaults().resolve().settings();
    }

    public EngineSettings forEngine() {
        return new EngineSettings(model, gpuLayers, threads, contextTokens, slots);
    }

    private static int number(Map<SettingKey, String> texts, SettingKey key) {
        return Integer.parseInt(texts.get(key));
    }
}
