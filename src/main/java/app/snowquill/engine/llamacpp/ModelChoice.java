package app.snowquill.engine.llamacpp;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.gguf.GgufHeader;
import app.snowquill.engine.gguf.GgufCheck;
import app.snowquill.engine.gguf.GgufReader;
import app.snowquill.engine.gguf.KeptContexts;
import app.snowquill.engine.gguf.MalformedGguf;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The chosen model, its header checked before llama.cpp sees it, and the sizes it will be loaded with.
 *
 * @param contextTokens of one context
 * @param contexts that are kept at once: at least one for each answer that is written at a time
 */
public record ModelChoice(GgufHeader header, int contextTokens, int contexts, int threads) {
    private static final long SMALL = 100_000_000;

    /**
     * @param kind the engine that is to run it; what the included one can't, a newer llama-server may
     * @throws EngineException where there is no model or it can't be used
     */
    public static ModelChoice of(EngineSettings settings, EngineKind kind) {
        Path file = settings.model().orElseThrow(() -> new EngineException(EngineException.Kind.NO_MODEL,
                "No model is chosen yet."));
        if (!Files.exists(file)) {
            throw new EngineException(EngineException.Kind.NO_MODEL, "The model file is not there: " + file + ".");
        }
        try {
            GgufHeader header = new GgufReader().read(file);
            new GgufCheck().reasonAgainst(header, kind).ifPresent(reason -> {
                throw new EngineException(EngineException.Kind.UNREADABLE_MODEL, reason);
            });
            return new ModelChoice(header, GgufCheck.contextTokens(header, settings), KeptContexts.here(header, settings),
                    GgufCheck.threads(settings));
        } catch (MalformedGguf e) {
            throw new EngineException(EngineException.Kind.UNREADABLE_MODEL, e.getMessage(), "", e);
        }
    }

    /** Whether it has too few weights to know where a text inside JSON ends. */
    public boolean isSmall() {
        return header.parameters() < SMALL;
    }
}
