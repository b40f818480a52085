package app.snowquill.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What is remembered from one start to the next without anybody having chosen it; losing it harms nothing. Thread-safe;
 * reads and writes wait.
 */
public final class StateFile {
    private final JsonFile file;

    /** {@code state.json} beside the config file. */
    public static StateFile beside(Path settingsFile) {
        return new StateFile(settingsFile.toAbsolutePath().resolveSibling("state.json"));
    }

    /** {@code known-models.json} beside the config file: which models are known, and how fast they are. */
    public static StateFile ofModels(Path settingsFile) {
        return new StateFile(settingsFile.toAbsolutePath().resolveSibling("known-models.json"));
    }

    public StateFile(Path path) {
        this.file = new JsonFile(path.toAbsolutePath());
    }

    synchronized ObjectNode read() {
        return file.read().object();
    }

    /** @throws SettingsException where it can't be written */
    synchronized void change(Consumer<ObjectNode> change) {
        file.change(change);
    }
}
