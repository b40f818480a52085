package app.snowquill.settings;

import app.snowquill.engine.EmbeddingChoice;
import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.RemoteSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Every setting as it holds now.
 *
 * @param engine which engine writes; its model file is empty for the included model
 * @param embedding which model search by meaning goes by
 * @param awayAllowed hosts that text may go to without asking each time
 * @param answerCacheBytes most bytes of answers kept on disk; 0 keeps none
 * @param seed empty for another one each time
 * @param proseSize pixels
 * @param autosaveIdle time without a key before what was typed is kept
 * @param revisionRounds most rounds in which a draft is revised, 1 to 6
 * @param backupFolder empty for the program's data folder
 */
public record Settings(EngineChoice engine, EmbeddingChoice embedding, Set<String> awayAllowed, long answerCacheBytes, OptionalLong seed,
                       WorkingCopies workingCopies, Theme theme, int proseSize, Duration autosaveIdle,
                       int revisionRounds, Optional<Path> backupFolder) {

    /** From a readable text for every key. */
    static Settings of(Map<SettingKey, String> texts) {
        String seed = texts.get(SettingKey.SEED);
        return new Settings(engine(texts), EmbeddingChoice.of(texts.get(SettingKey.EMBEDDING_MODEL)),
                Set.copyOf(words(texts, SettingKey.AWAY_ALLOWED)),
                (long) number(texts, SettingKey.ANSWER_CACHE) << 20,
                seed.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(seed)),
                WorkingCopies.valueOf(texts.get(SettingKey.WORKING_COPIES).toUpperCase(Locale.ROOT)),
                Theme.valueOf(texts.get(SettingKey.THEME).toUpperCase(Locale.ROOT)),
                number(texts, SettingKey.PROSE_SIZE),
                Duration.ofMillis(number(texts, SettingKey.AUTOSAVE_IDLE)), number(texts, SettingKey.REVISION_ROUNDS), path(texts, SettingKey.BACKUP_FOLDER));
    }

    public static Settings defaults() {
        return SettingsLayers.defaults().resolve().settings();
    }

    private static EngineChoice engine(Map<SettingKey, String> texts) {
        EngineSettings local = new EngineSettings(path(texts, SettingKey.MODEL), number(texts, SettingKey.GPU_LAYERS),
                number(texts, SettingKey.THREADS), number(texts, SettingKey.CONTEXT), number(texts, SettingKey.SLOTS));
        return new EngineChoice(kind(texts.get(SettingKey.ENGINE)), local, path(texts, SettingKey.SERVER_PROGRAM),
                remote(texts, SettingKey.OPENAI_ADDRESS, SettingKey.OPENAI_MODEL, SettingKey.OPENAI_CONTEXT),
                remote(texts, SettingKey.ANTHROPIC_ADDRESS, SettingKey.ANTHROPIC_MODEL, SettingKey.ANTHROPIC_CONTEXT),
                words(texts, SettingKey.FALLBACK).stream().map(Settings::kind).toList());
    }

    private static RemoteSettings remote(Map<SettingKey, String> texts, SettingKey address, SettingKey model,
                                         SettingKey context) {
        return new RemoteSettings(URI.create(texts.get(address)), texts.get(model), number(texts, context),
                number(texts, SettingKey.SLOTS));
    }

    private static EngineKind kind(String word) {
        return EngineKind.named(word.toLowerCase(Locale.ROOT)).orElseThrow();
    }

    private static List<String> words(Map<SettingKey, String> texts, SettingKey key) {
        return Arrays.stream(texts.get(key).toLowerCase(Locale.ROOT).split(",")).map(String::strip)
                .filter(word -> !word.isEmpty()).toList();
    }

    private static Optional<Path> path(Map<SettingKey, String> texts, SettingKey key) {
        String text = texts.get(key);
        return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    }

    private static int number(Map<SettingKey, String> texts, SettingKey key) {
        return Integer.parseInt(texts.get(key));
    }
}
