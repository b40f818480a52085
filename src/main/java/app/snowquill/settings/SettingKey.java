package app.snowquill.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set, with its name in the config file, on the command line and in a book, and its default. */
public enum SettingKey {
    /** GGUF file; blank for the included model. */
    MODEL("model", "", SettingRule.fileName()),
    /** GGUF file whose vectors search by meaning goes by, or "same" for the writing model; blank for none. */
    EMBEDDING_MODEL("embedding-model", "", SettingRule.fileName()),
    ENGINE("engine", "llama", SettingRule.oneOf("llama", "server", "openai", "anthropic")),
    /** What to use, in this order, when the engine can't be used; blank for nothing. */
    FALLBACK("fallback", "", SettingRule.listOf("llama", "server", "openai", "anthropic")),
    /** The llama-server program; blank for the one on the search path. */
    SERVER_PROGRAM("server-program", "", SettingRule.fileName()),
    OPENAI_ADDRESS("openai-address", "https://api.openai.com/v1", SettingRule.webAddress()),
    /** The server's name for the model; blank for the first it names. */
    OPENAI_MODEL("openai-model", "", SettingRule.anyText()),
    /** Tokens of one request; 0 where the server says, or the usual. */
    OPENAI_CONTEXT("openai-context", "0", SettingRule.wholeNumber(0, 1_048_576)),
    ANTHROPIC_ADDRESS("anthropic-address", "https://api.anthropic.com/v1", SettingRule.webAddress()),
    ANTHROPIC_MODEL("anthropic-model", "", SettingRule.anyText()),
    ANTHROPIC_CONTEXT("anthropic-context", "0", SettingRule.wholeNumber(0, 1_048_576)),
    /** Hosts that text may go to without asking each time, by commas. */
    AWAY_ALLOWED("away-allowed", "", SettingRule.anyText()),
    /** Most megabytes of answers kept on disk to be used again; 0 keeps none. */
    ANSWER_CACHE("answer-cache-mb", "256", SettingRule.wholeNumber(0, 65_536)),
    GPU_LAYERS("gpu-layers", "0", SettingRule.wholeNumber(0, 999)),
    /** 0 for one fewer than the machine has cores. */
    THREADS("threads", "0", SettingRule.wholeNumber(0, 512)),
    /** Tokens of one slot; 0 for what the model was trained for. */
    CONTEXT("context", "0", SettingRule.wholeNumber(0, 1_048_576)),
    SLOTS("slots", "1", SettingRule.wholeNumber(1, 16)),
    /** Blank for another one each time. */
    SEED("seed", "", SettingRule.wholeNumber(0, Integer.MAX_VALUE)),
    /** When a book is worked on in a copy on this computer: in synced and network folders, always, or never. */
    WORKING_COPIES("working-copies", "auto", SettingRule.oneOf("auto", "on", "off")),
    THEME("theme", "system", SettingRule.oneOf("light", "dark", "system")),
    /** Pixels. */
    PROSE_SIZE("prose-size", "19", SettingRule.wholeNumber(15, 26)),
    /** Milliseconds without a key before what was typed is kept. */
    AUTOSAVE_IDLE("autosave-idle-ms", "1500", SettingRule.wholeNumber(200, 60_000)),
    /** Most rounds in which a draft is revised. */
    REVISION_ROUNDS("revision-rounds", "3", SettingRule.wholeNumber(1, 6)),
    /** Where every book has its folder of backups; blank for the program's data folder. */
    BACKUP_FOLDER("backup-folder", "", SettingRule.folderName());

    private final String key;
    private final String defaultValue;
    private final SettingRule rule;

    SettingKey(String key, String defaultValue, SettingRule rule) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.rule = rule;
    }

    public static Optional<SettingKey> named(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    /** GPU_LAYERS is SNOWQUILL_GPU_LAYERS. */
    public String environmentName() {
        return "SNOWQUILL_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    public String defaultValue() {
        return defaultValue;
    }

    /**
     * Why {@code text} can't be this setting, in a sentence; empty where it can. Blank says nothing and is always fine.
     */
    public Optional<String> complaint(String text) {
        return text.isBlank() || rule.accepts().test(text.strip()) ? Optional.empty()
                : Optional.of("The setting " + key + " has to be " + rule.expectation() + ", not “" + text.strip()
                        + "”.");
    }

    boolean isNumber() {
        return rule.form() == SettingRule.Form.NUMBER;
    }
}
