package app.snowquill.ui.models;

import java.util.Arrays;

/** Servers that many people have, with the address where they usually are. */
public enum ServerPreset {
    OLLAMA("http://localhost:11434/v1"),
    LM_STUDIO("http://localhost:1234/v1"),
    VLLM("http://localhost:8000/v1"),
    OPENROUTER("https://openrouter.ai/api/v1"),
    OPENAI("https://api.openai.com/v1"),
    OTHER("");

    private final String address;

    ServerPreset(String address) {
        this.address = address;
    }

    /** Blank for {@link #OTHER}. */
    String address() {
        return address;
    }

    static ServerPreset of(String address) {
        return Arrays.stream(values()).filter(preset -> preset.address.equals(address.strip())).findFirst().orElse(OTHER);
    }
}
