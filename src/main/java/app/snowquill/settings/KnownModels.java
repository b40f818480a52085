package app.snowquill.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The model files and folders that the author added, and the files taken off the list. Only names are kept; the files stay
 * what and where they are. Thread-safe; waits for the disk.
 */
public final class KnownModels {
    private static final String FILES = "files";
    private static final String FOLDERS = "folders";
    private static final String HIDDEN = "hidden";
    private static final String DOWNLOADS = "downloads";

    private final StateFile state;

    public KnownModels(StateFile state) {
        this.state = state;
    }

    /** In the order they were added; some may be gone by now. */
    public Set<Path> files() {
        return paths(state.read(), FILES);
    }

    public Set<Path> folders() {
        return paths(state.read(), FOLDERS);
    }

    /** Files that are not to be shown, wherever they are found. */
    public Set<Path> hidden() {
        return paths(state.read(), HIDDEN);
    }

    /** Folders that something was downloaded to, besides the usual one. */
    public Set<Path> downloadFolders() {
        return paths(state.read(), DOWNLOADS);
    }

    /** @throws SettingsException where that can't be written */
    public void addDownloadFolder(Path folder) {
        state.change(object -> put(object, DOWNLOADS, folder));
    }

    /** @throws SettingsException where that can't be written */
    public void addFile(Path file) {
        state.change(object -> {
            put(object, FILES, file);
            take(object, HIDDEN, file);
        });
    }

    /** @throws SettingsException where that can't be written */
    public void addFolder(Path folder) {
        state.change(object -> {
            put(object, FOLDERS, folder);
            Set<Path> hidden = paths(object, HIDDEN);
            hidden.removeIf(file -> file.startsWith(whole(folder)));
            write(object, HIDDEN, hidden);
        });
    }

    /** Takes a file off the list. @throws SettingsException where that can't be written */
    public void forget(Path file) {
        state.change(object -> {
            take(object, FILES, file);
            put(object, HIDDEN, file);
        });
    }

    private static void put(ObjectNode object, String key, Path path) {
        Set<Path> all = paths(object, key);
        all.add(whole(path));
        write(object, key, all);
    }

    private static void take(ObjectNode object, String key, Path path) {
        Set<Path> all = paths(object, key);
        all.remove(whole(path));
        write(object, key, all);
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Set<Path> paths(ObjectNode object, String key) {
        Set<Path> paths = new LinkedHashSet<>();
        for (JsonNode entry : object.path(key)) {
            try {
                paths.add(Path.of(entry.asText()));
            } catch (InvalidPathException e) {
                continue; // written by hand, or on another system
            }
        }
        return paths;
    }

    private static void write(ObjectNode object, String key, Set<Path> paths) {
        ArrayNode entries = object.putArray(key);
        paths.forEach(path -> entries.add(path.toString()));
    }
}
