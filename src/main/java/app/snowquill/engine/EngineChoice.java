package app.snowquill.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which engine writes, and how each of them is set. Immutable; another choice is another engine.
 *
 * @param kind the one to use
 * @param local of a model file; for {@link EngineKind#LLAMA} and {@link EngineKind#SERVER}
 * @param serverProgram the llama-server to run; empty for the one on the search path
 * @param openai an address that speaks OpenAI's protocol
 * @param anthropic Anthropic's service
 * @param fallback what to use, in this order, when the one before it can't be used; seldom more than one
 */
public record EngineChoice(EngineKind kind, EngineSettings local, Optional<Path> serverProgram, RemoteSettings openai,
                           RemoteSettings anthropic, List<EngineKind> fallback) {
    public EngineChoice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(local, "local");
        fallback = fallback.stream().filter(other -> other != kind).distinct().toList();
    }

    public EngineChoice withLocal(EngineSettings other) {
        return new EngineChoice(kind, other, serverProgram, openai, anthropic, fallback);
    }

    public EngineChoice withFallback(List<EngineKind> others) {
        return new EngineChoice(kind, local, serverProgram, openai, anthropic, others);
    }

    public EngineChoice withKind(EngineKind other) {
        return new EngineChoice(other, local, serverProgram, openai, anthropic, fallback);
    }

    /** The settings of a kind that is asked over HTTP. */
    public Optional<RemoteSettings> remote() {
        return switch (kind) {
            case LLAMA, SERVER -> Optional.empty();
            case OPENAI -> Optional.of(openai);
            case ANTHROPIC -> Optional.of(anthropic);
        };
    }

    /** The host that text goes to; empty while it stays on this computer. */
    public Optional<String> awayHost() {
        return remote().filter(remote -> !remote.isHere()).map(remote -> remote.address().getHost());
    }
}
