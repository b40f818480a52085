package app.snowquill.pipeline;

import app.snowquill.pipeline.summaries.SourceHash;
import app.snowquill.store.ProjectStore;
import app.snowquill.story.Book;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The scenes whose text the author approved, each with the hash of that very text, so that a changed text is approved no longer, and one
 * that is changed back is again. Kept in the book's settings; undo does not touch it. Written on the session's thread, read from any.
 */
final class ApprovedTexts {
    private final ProjectStore store;
    private final String setting;
    private final Map<String, Hashed> hashed = new ConcurrentHashMap<>();
    private volatile Map<String, String> hashes;

    /** The hash of a text that was looked at before. */
    private record Hashed(String text, String hash) {
    }

    /** @param setting name of the setting: the same is kept of texts that were read */
    ApprovedTexts(ProjectStore store, String setting) {
        this.store = store;
        this.setting = setting;
        Map<String, String> kept = new LinkedHashMap<>();
        store.setting(setting).ifPresent(lines -> lines.lines().map(line -> line.split(" ", 2)).filter(cells -> cells.length == 2)
                .forEach(cells -> kept.put(cells[1], cells[0])));
        this.hashes = Map.copyOf(kept);
    }

    /** The scenes whose text is still the one that was approved. */
    Set<String> of(Book book) {
        return hashes.entrySet().stream().filter(entry -> book.prose().containsKey(entry.getKey())
                && entry.getValue().equals(hash(entry.getKey(), book.prose().get(entry.getKey())))).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    /** On the session's thread. A scene without a text is passed over. */
    Void set(Collection<String> scenes, boolean on, Book book) {
        Map<String, String> changed = new LinkedHashMap<>(hashes);
        for (String scene : scenes) {
            if (on && !book.prose().getOrDefault(scene, "").isBlank()) {
                changed.put(scene, SourceHash.of(book.prose().get(scene)));
            } else {
                changed.remove(scene);
            }
        }
        store.putSetting(setting, changed.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining("\n")));
        hashes = Map.copyOf(changed);
        return null;
    }

    /** Asked at every look at the outline, so a text that is the very same as last time is not hashed again. */
    private String hash(String scene, String text) {
        Hashed known = hashed.get(scene);
        if (known == null || !known.text().equals(text)) {
            known = new Hashed(text, SourceHash.of(text));
            hashed.put(scene, known);
        }
        return known.hash();
    }
}
