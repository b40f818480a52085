package app.snowquill.settings;

import java.util.Locale;
import java.util.Optional;

/** What can be set of how a step is written, as the end of its key: "step.3.tier". */
public enum RouteAspect {
    TIER("tier", SettingRule.oneOf("fast", "balanced", "quality")),
    TEMPERATURE("temperature", SettingRule.decimal(0, 2)),
    MOST_TOKENS("max-tokens", SettingRule.wholeNumber(16, 32_768)),
    /** A GGUF file; blank for the model in use. */
    MODEL("model", SettingRule.fileName());

    private final String word;
    private final SettingRule rule;

    RouteAspect(String word, SettingRule rule) {
        this.word = word;
        this.rule = rule;
    }

    /** @param step 0 to 10 */
    public String key(int step) {
        return "step." + step + "." + word;
    }

    /** SNOWQUILL_STEP_3_TIER. */
    public String environmentName(int step) {
        return "SNOWQUILL_" + key(step).toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Why {@code text} can't be this, in a sentence; empty where it can. Blank says nothing and is always fine. */
    public Optional<String> complaint(int step, String text) {
        return text.isBlank() || rule.accepts().test(text.strip()) ? Optional.empty()
                : Optional.of("The setting " + key(step) + " has to be " + rule.expectation() + ", not “" + text.strip() + "”.");
    }
}
