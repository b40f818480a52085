package app.snowquill.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The engines there are. {@link #key()} is their name in settings and on the command line. */
public enum EngineKind {
    /** A worker process with the included llama.cpp. */
    LLAMA,
    /** A llama-server program that the author has, run by this one. */
    SERVER,
    /** An address that speaks OpenAI's protocol: a program on this computer, or a service. */
    OPENAI,
    /** Anthropic's service. */
    ANTHROPIC;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EngineKind> named(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Whether it runs a model file of this computer. */
    public boolean runsFiles() {
        return this == LLAMA || this == SERVER;
    }
}
