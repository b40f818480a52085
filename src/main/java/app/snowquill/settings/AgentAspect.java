package app.snowquill.settings;

import app.snowquill.context.Agent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be set of how an agent writes, as the end of its key: "agent.writer.temperature". */
public enum AgentAspect {
    /** A GGUF file; blank for the model in use. */
    MODEL("model", SettingRule.fileName()),
    TEMPERATURE("temperature", SettingRule.decimal(0, 2)),
    MOST_TOKENS("max-tokens", SettingRule.wholeNumber(16, 32_768)),
    /** Share of the likeliest token's probability below which a token is left out. */
    MIN_P("min-p", SettingRule.decimal(0, 1)),
    REPEAT_PENALTY("repeat-penalty", SettingRule.decimal(1, 2)),
    /** Whether the DRY penalty works against repeated phrases. */
    DRY("dry", SettingRule.oneOf("on", "off"));

    private final String word;
    private final SettingRule rule;

    AgentAspect(String word, SettingRule rule) {
        this.word = word;
        this.rule = rule;
    }

    public static Optional<AgentAspect> named(String word) {
        return Arrays.stream(values()).filter(aspect -> aspect.word.equals(word)).findFirst();
    }

    /** "min-p". */
    public String word() {
        return word;
    }

    public String key(Agent agent) {
        return "agent." + agent.name().toLowerCase(Locale.ROOT) + "." + word;
    }

    /** SNOWQUILL_AGENT_WRITER_TEMPERATURE. */
    public String environmentName(Agent agent) {
        return "SNOWQUILL_" + key(agent).toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Why {@code text} can't be this, in a sentence; empty where it can. Blank says nothing and is always fine. */
    public Optional<String> complaint(Agent agent, String text) {
        return text.isBlank() || rule.accepts().test(text.strip()) ? Optional.empty()
                : Optional.of("The setting " + key(agent) + " has to be " + rule.expectation() + ", not “" + text.strip() + "”.");
    }

    boolean isNumber() {
        return rule.form() == SettingRule.Form.NUMBER;
    }
}
