package app.snowquill.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a local model is run.
 *
 * @param model the GGUF file; empty where none is chosen
 * @param gpuLayers layers to put on a graphics card; 0 for none
 * @param threads 0 for one fewer than the machine has cores
 * @param contextTokens tokens of one slot; 0 for what the model was trained for, at most 8,192
 * @param slots answers at once, 1 to 16
 */
public record EngineSettings(Optional<Path> model, int gpuLayers, int threads, int contextTokens, int slots) {
    public EngineSettings {
        if (gpuLayers < 0 || gpuLayers > 999 || threads < 0 || threads > 512 || contextTokens < 0
                || contextTokens > 1_048_576 || slots < 1 || slots > 16) {
            throw new IllegalArgumentException("These settings of the engine are out of range: " + gpuLayers
                    + " layers, " + threads + " threads, " + contextTokens + " tokens, " + slots + " slots.");
        }
    }

    public EngineSettings withModel(Optional<Path> file) {
        return new EngineSettings(file, gpuLayers, threads, contextTokens, slots);
    }
}
