package app.snowquill.cli;

import app.snowquill.engine.EngineKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The global options as they were given; what was not given is empty and left to file, environment and defaults.
 *
 * @param model a GGUF file, or the name that a server has for it
 * @param embeddingModel a GGUF file, or "same"
 * @param gpuLayers layers of the model on a graphics card
 * @param contextTokens tokens of one slot
 * @param slots answers at once
 * @param routes keys of steps and agents, such as "agent.writer.temperature"
 * @param config the settings file
 */
public record CliSettings(Optional<String> model, Optional<EngineKind> engine, Optional<String> embeddingModel,
                          OptionalInt gpuLayers, OptionalInt threads, OptionalInt contextTokens, OptionalInt slots, OptionalLong seed, Map<String, String> routes, Optional<Path> config) {
}
