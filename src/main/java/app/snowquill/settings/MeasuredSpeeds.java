package app.snowquill.settings;

import app.snowquill.engine.EngineSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * How fast models were when they were tested. A speed is told only for the same file, threads and layers it was measured
 * with. Thread-safe; waits for the disk.
 */
public final class MeasuredSpeeds {
    private static final String KEY = "speeds";
    private static final int MOST = 200;

    private final StateFile state;

    public MeasuredSpeeds(StateFile state) {
        this.state = state;
    }

    /** @param identity tells the model's file from every other */
    public Optional<MeasuredSpeed> of(String identity, EngineSettings settings) {
        JsonNode node = state.read().path(KEY).path(identity);
        double written = node.path("written").asDouble();
        boolean same = node.path("threads").asInt(-1) == settings.threads() && node.path("layers").asInt(-1) == settings.gpuLayers();
        return same && written > 0 ? Optional.of(new MeasuredSpeed(node.path("read").asDouble(), written)) : Optional.empty();
    }

    /** @throws SettingsException where it can't be written */
    public void remember(String identity, EngineSettings settings, MeasuredSpeed speed) {
        state.change(object -> {
            ObjectNode all = object.path(KEY) instanceof ObjectNode there ? there : object.putObject(KEY);
            all.remove(identity);
            while (all.size() >= MOST) {
                all.remove(all.fieldNames().next());
            }
            all.putObject(identity).put("threads", settings.threads()).put("layers", settings.gpuLayers())
                    .put("read", speed.read()).put("written", speed.written());
        });
    }
}
