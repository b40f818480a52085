package app.snowquill.settings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was looked for lately, by book. Thread-safe; waits for the disk. */
public final class RememberedSearches {
    private static final String KEY = "searches";
    private static final int MOST = 8;
    private static final int MOST_BOOKS = 30;

    private final StateFile state;

    public RememberedSearches(StateFile state) {
        this.state = state;
    }

    /** Newest first. */
    public List<String> of(Path book) {
        List<String> texts = new ArrayList<>();
        state.read().path(KEY).path(name(book)).forEach(text -> {
            if (text.isTextual() && !text.asText().isBlank() && texts.size() < MOST) {
                texts.add(text.asText());
            }
        });
        return List.copyOf(texts);
    }

    /**
     * Puts a text at the head of its book's.
     *
     * @throws SettingsException where that can't be written
     */
    public void remember(Path book, String text) {
        List<String> texts = new ArrayList<>(of(book));
        texts.remove(text);
        texts.add(0, text);
        state.change(object -> {
            ObjectNode all = object.path(KEY) instanceof ObjectNode there ? there : object.putObject(KEY);
            all.remove(name(book));
            while (all.size() >= MOST_BOOKS) {
                all.remove(all.fieldNames().next());
            }
            ArrayNode kept = all.putArray(name(book));
            texts.stream().limit(MOST).forEach(kept::add);
        });
    }

    private static String name(Path book) {
        return book.toAbsolutePath().normalize().toString();
    }
}
