package app.snowquill.engine.gguf;

import app.snowquill.engine.EngineSettings;

/**
 * Estimates a model's memory by the parts that llama.cpp itself reports when it loads one: the weights, the keys and values
 * of every token in every context, and what one chunk of a prompt is worked out in. Layers on a graphics card take their weights,
 * keys and values with them, the last blocks first; one layer more than there are blocks is the output. Holds nothing.
 */
final class MemoryEstimate {
    private static final int KEPT_VALUE_BYTES = 2; // keys and values are kept as F16
    private static final long PROCESS_BYTES = 120L << 20;

    /** @param contexts that it is loaded with */
    MemoryNeed of(GgufHeader header, EngineSettings settings, int contexts) {
        GgufHeader.Layers layers = header.layers();
        long tokens = (long) GgufCheck.contextTokens(header, settings) * contexts;
        long kept = tokens * layers.blocks() * layers.keyHeads() * KEPT_VALUE_BYTES
                * ((long) layers.keyLength() + layers.valueLength());
        int moved = Math.min(settings.gpuLayers(), layers.blocks());
        boolean card = moved > 0;
        long moving = card ? moved(header, settings.gpuLayers(), moved) : 0;
        long keptThere = card ? kept / layers.blocks() * moved : 0;
        long working = working(header, tokens, ReadingBatch.tokens(header.parameters(), GgufCheck.threads(settings), card));
        return new MemoryNeed(Math.max(0, header.fileBytes() - moving) + kept - keptThere + working + PROCESS_BYTES,
                card ? moving + keptThere + working : 0);
    }

    private static long moved(GgufHeader header, int asked, int blocks) {
        GgufHeader.Weights weights = header.weights();
        long moved = weights.blocks() / header.layers().blocks() * blocks;
        return asked > header.layers().blocks() ? moved + Math.max(weights.output(), 0) : moved;
    }

    private static long working(GgufHeader header, long tokens, long chunk) {
        long logits = chunk * header.vocabulary().size() * Float.BYTES;
        long scores = chunk * tokens * Math.max(1, header.layers().heads()) * Float.BYTES;
        long activations = chunk * header.layers().embedding() * 16L * Float.BYTES;
        return logits + scores + activations;
    }
}
