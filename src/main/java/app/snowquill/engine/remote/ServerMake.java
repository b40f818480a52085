package app.snowquill.engine.remote;

import app.snowquill.engine.RemoteSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who made a server that speaks OpenAI's protocol, and what each takes beyond it. */
enum ServerMake {
    LLAMA_SERVER(EnumSet.of(Feature.GRAMMAR, Feature.PREFILL, Feature.THINKING_OFF, Feature.PROGRESS, Feature.DRY,
            Feature.XTC, Feature.REPEAT_PENALTY, Feature.MIN_P, Feature.TOP_K)),
    VLLM(EnumSet.of(Feature.PREFILL, Feature.THINKING_OFF, Feature.REPEAT_PENALTY, Feature.MIN_P, Feature.TOP_K)),
    LM_STUDIO(EnumSet.of(Feature.REPEAT_PENALTY, Feature.MIN_P, Feature.TOP_K)),
    OLLAMA(EnumSet.noneOf(Feature.class)),
    OPENROUTER(EnumSet.of(Feature.REPEAT_PENALTY, Feature.MIN_P)),
    /** Knows no further parameter, and the bound of an answer by its new name only. */
    OPENAI(EnumSet.noneOf(Feature.class)),
    /** Another program on this computer: most of them know llama.cpp's names. */
    OTHER_HERE(EnumSet.of(Feature.REPEAT_PENALTY, Feature.MIN_P)),
    OTHER_AWAY(EnumSet.noneOf(Feature.class));

    private final Set<Feature> extra;

    ServerMake(Set<Feature> extra) {
        this.extra = extra;
    }

    /** What it takes beyond the protocol. */
    Set<Feature> extra() {
        return Collections.unmodifiableSet(extra);
    }

    /** @param listed one of the models it lists; a missing node where it lists none */
    static ServerMake of(RemoteSettings settings, JsonNode listed) {
        String host = String.valueOf(settings.address().getHost());
        if (host.equals("api.openai.com")) {
            return OPENAI;
        } else if (host.endsWith("openrouter.ai")) {
            return OPENROUTER;
        }
        return switch (listed.path("owned_by").asText()) {
            case "llamacpp" -> LLAMA_SERVER;
            case "vllm" -> VLLM;
            case "organization_owner" -> LM_STUDIO;
            case "library" -> OLLAMA;
            default -> settings.isHere() ? OTHER_HERE : OTHER_AWAY;
        };
    }
}
