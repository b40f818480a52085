package app.snowquill.settings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/** Names of the commands that were used lately. Thread-safe; waits for the disk. */
public final class RememberedCommands {
    private static final String KEY = "commands";
    private static final int MOST = 12;

    private final StateFile state;

    public RememberedCommands(StateFile state) {
        this.state = state;
    }

    /** Newest first. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        state.read().path(KEY).forEach(name -> {
            if (name.isTextual() && !name.asText().isBlank() && names.size() < MOST) {
                names.add(name.asText());
            }
        });
        return List.copyOf(names);
    }

    /** @throws SettingsException where that can't be written */
    public void remember(String name) {
        List<String> names = new ArrayList<>(names());
        names.remove(name);
        names.add(0, name);
        state.change(object -> {
            ArrayNode kept = object.putArray(KEY);
            names.stream().limit(MOST).forEach(kept::add);
        });
    }
}
