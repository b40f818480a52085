package app.snowquill.launcher;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Keys that came with the process, for the command line: each is bound to the host that the settings named at the start,
 * and goes to no other, whatever address is chosen later. Where both services have one host, the engine in use decides.
 */
final class EnvironmentKeys {
    private static final String OPENAI = "SNOWQUILL_OPENAI_KEY";
    private static final String ANTHROPIC = "SNOWQUILL_ANTHROPIC_KEY";

    private EnvironmentKeys() {
    }

    static Map<String, String> of(EngineChoice choice, Map<String, String> environment) {
        Map<String, String> keys = new HashMap<>();
        boolean anthropic = choice.kind() == EngineKind.ANTHROPIC;
        put(keys, anthropic ? EngineKind.OPENAI : EngineKind.ANTHROPIC, choice, environment);
        put(keys, anthropic ? EngineKind.ANTHROPIC : EngineKind.OPENAI, choice, environment);
        return keys;
    }

    private static void put(Map<String, String> keys, EngineKind kind, EngineChoice choice, Map<String, String> environment) {
        Optional<String> key = Optional.ofNullable(environment.get(kind == EngineKind.OPENAI ? OPENAI : ANTHROPIC))
                .map(String::strip).filter(text -> !text.isEmpty());
        choice.withKind(kind).remote().map(remote -> remote.address().getHost())
                .ifPresent(host -> key.ifPresent(text -> keys.put(host.toLowerCase(Locale.ROOT), text)));
    }
}
