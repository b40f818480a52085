package app.snowquill.engine.llama;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.gguf.GgufHeader;
import app.snowquill.engine.gguf.GgufCheck;
import app.snowquill.engine.gguf.GgufReader;
import app.snowquill.engine.gguf.MalformedGguf;
import app.snowquill.engine.gguf.ReadingBatch;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The chosen model, looked at before native code sees it, and the sizes it will be loaded with.
 *
 * @param contextTokens of one slot
 * @param batch most tokens of a prompt that are read at once
 */
record ModelChoice(GgufHeader header, int contextTokens, int threads, int batch) {
    /** Below this a model has seen too little JSON to know where a text in it ends. */
    private static final long SMALL = 100_000_000;

    /** @throws EngineException where there is no model or it can't be used */
    static ModelChoice of(EngineSettings settings) {
        Path file = settings.model().orElseThrow(() -> new EngineException(EngineException.Kind.NO_MODEL,
                "No model is chosen yet."));
        if (!Files.exists(file)) {
            throw new EngineException(EngineException.Kind.NO_MODEL, "The model file is not there: " + file + ".");
        }
        try {
            GgufHeader header = new GgufReader().read(file);
            new GgufCheck().reasonAgainst(header).ifPresent(reason -> {
                throw new EngineException(EngineException.Kind.UNREADABLE_MODEL, reason);
            });
            int threads = GgufCheck.threads(settings);
            return new ModelChoice(header, GgufCheck.contextTokens(header, settings), threads,
                    ReadingBatch.tokens(header.parameters(), threads, settings.gpuLayers() > 0));
        } catch (MalformedGguf e) {
            throw new EngineException(EngineException.Kind.UNREADABLE_MODEL, e.getMessage(), "", e);
        }
    }

    void describe(ObjectNode frame, EngineSettings settings) {
        frame.put("model", header.file().toAbsolutePath().toString()).put("gpuLayers", settings.gpuLayers())
                .put("threads", threads).put("context", contextTokens).put("slots", settings.slots())
                .put("batch", batch).put("startToken", header.vocabulary().startToken())
                .put("cutRuns", header.vocabulary().kind().equals("gpt2"))
                .put("smallModel", header.parameters() < SMALL);
        header.vocabulary().controlTexts().forEach(frame.putArray("control")::add);
    }
}
