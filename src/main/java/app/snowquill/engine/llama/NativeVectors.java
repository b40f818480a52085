package app.snowquill.engine.llama;

import com.fasterxml.jackson.databind.JsonNode;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.args.PoolingType;

/**
 * The binding's model, loaded to give vectors; it can write nothing then. Lives in the worker, from loading until the process
 * ends. One thread.
 */
final class NativeVectors {
    /** Marks that the tokenizer may put before and after a text. */
    static final int MARKS = 2;

    private final LlamaModel model;

    /** @param load the frame that asks for the model */
    NativeVectors(JsonNode load) {
        NativeModel.loadLibrary();
        int piece = load.get("piece").asInt();
        int threads = load.get("threads").asInt();
        model = new LlamaModel(new ModelParameters().setModel(load.get("model").asText()).enableEmbedding()
                .setPoolingType(PoolingType.valueOf(load.get("pooling").asText())).setCtxSize(piece).setParallel(1)
                .setThreads(threads).setThreadsBatch(threads).setGpuLayers(load.get("gpuLayers").asInt())
                .setBatchSize(piece).setUbatchSize(piece)); // a text that is longer than either is refused
    }

    int tokens(String text) {
        return model.encode(text).length;
    }

    /** @param piece at least one token and, with {@link #MARKS}, no more than were asked for: others end the process */
    float[] of(String piece) {
        return model.embed(piece);
    }
}
