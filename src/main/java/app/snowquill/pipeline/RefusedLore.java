package app.snowquill.pipeline;

import app.snowquill.pipeline.summaries.SourceHash;
import app.snowquill.store.ProjectStore;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the author refused for the ledger, each by what it says and the words it was taken from, as a hash. Kept in the book's settings;
 * undo does not touch it. Written on the session's thread, read from any.
 */
final class RefusedLore {
    private static final String SETTING = "refused-lore";

    private final ProjectStore store;
    private volatile Set<String> refused;

    RefusedLore(ProjectStore store) {
        this.store = store;
        this.refused = store.setting(SETTING).map(lines -> Set.copyOf(lines.lines().toList())).orElse(Set.of());
    }

    boolean holds(String name, String quote) {
        return refused.contains(SourceHash.of(name + "\0" + quote));
    }

    /** On the session's thread. */
    void add(String name, String quote) {
        Set<String> changed = new LinkedHashSet<>(refused);
        if (changed.add(SourceHash.of(name + "\0" + quote))) {
            store.putSetting(SETTING, String.join("\n", changed));
            refused = Set.copyOf(changed);
        }
    }
}
