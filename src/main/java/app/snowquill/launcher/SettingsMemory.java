package app.snowquill.launcher;

import app.snowquill.engine.EmbeddingChoice;
import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.RemoteSettings;
import app.snowquill.engine.server.ServerProgram;
import app.snowquill.pipeline.LocalEngineDesk;
import app.snowquill.pipeline.ModelShelf;
import app.snowquill.settings.SettingKey;
import app.snowquill.settings.SettingsException;
import app.snowquill.settings.SettingsFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Writes into the settings file what an author chooses while the program runs. Any thread; waits for the disk. */
final class SettingsMemory implements LocalEngineDesk.Surroundings {
    private final SettingsFile file;

    SettingsMemory(SettingsFile file) {
        this.file = file;
    }

    @Override
    public List<Path> programs() {
        try {
            return List.of(Path.of(ServerProgram.find(Optional.empty(), System.getenv()).command().get(0)));
        } catch (EngineException e) {
            return List.of();
        }
    }

    /** A model file that was chosen, and that it is a file that runs from now on and no server. */
    void model(EngineChoice choice) {
        choice.local().model().ifPresent(file -> put(Map.of(SettingKey.MODEL, file.toString())));
        remember(choice);
    }

    /** @throws SettingsException where it can't be written: the author has just asked for it */
    void embedding(EmbeddingChoice choice) {
        file.put(Map.of(SettingKey.EMBEDDING_MODEL, choice.text()));
    }

    /** @throws SettingsException where it can't be written: the author has just asked for it */
    void running(ModelShelf.Running running) {
        file.put(Map.of(SettingKey.THREADS, Integer.toString(running.threads()), SettingKey.CONTEXT,
                Integer.toString(running.contextTokens()), SettingKey.GPU_LAYERS, Integer.toString(running.gpuLayers()),
                SettingKey.SLOTS, Integer.toString(running.slots())));
    }

    void allowed(Set<String> hosts) {
        put(Map.of(SettingKey.AWAY_ALLOWED, hosts.stream().sorted().collect(Collectors.joining(", "))));
    }

    @Override
    public void remember(EngineChoice choice) {
        Map<SettingKey, String> texts = new EnumMap<>(SettingKey.class);
        texts.put(SettingKey.ENGINE, choice.kind().key());
        texts.put(SettingKey.FALLBACK, choice.fallback().stream().map(EngineKind::key).collect(Collectors.joining(", ")));
        texts.put(SettingKey.SERVER_PROGRAM, choice.serverProgram().map(Path::toString).orElse(""));
        remember(choice.openai(), SettingKey.OPENAI_ADDRESS, SettingKey.OPENAI_MODEL, SettingKey.OPENAI_CONTEXT, texts);
        remember(choice.anthropic(), SettingKey.ANTHROPIC_ADDRESS, SettingKey.ANTHROPIC_MODEL, SettingKey.ANTHROPIC_CONTEXT,
                texts);
        put(texts);
    }

    private static void remember(RemoteSettings remote, SettingKey address, SettingKey model, SettingKey context,
                                 Map<SettingKey, String> texts) {
        texts.put(address, remote.address().toString());
        texts.put(model, remote.model());
        texts.put(context, remote.contextTokens() == 0 ? "" : Integer.toString(remote.contextTokens()));
    }

    private void put(Map<SettingKey, String> texts) {
        try {
            file.put(texts);
        } catch (SettingsException e) {
            LoggerFactory.getLogger(SettingsMemory.class).warn(e.getMessage());
        }
    }
}
