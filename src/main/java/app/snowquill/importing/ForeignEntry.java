package app.snowquill.importing;

import app.snowquill.story.EntryKind;
import app.snowquill.story.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody or something that another program has a page of, as it would come into the bible.
 *
 * @param summary one line; may be blank
 * @param aliases other names that a text uses for it
 * @param keys words that a lorebook waits for; a pattern stands between slashes
 * @param fields texts by name, in order; a name is one of {@link EntryKind#fields()}, for a character one of step 3, or its own
 */
public record ForeignEntry(EntryKind kind, String name, String summary, List<String> aliases, List<String> keys, Map<String, String> fields) {
    public ForeignEntry {
        aliases = List.copyOf(aliases);
        keys = List.copyOf(keys);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public int words() {
        return fields.values().stream().mapToInt(Words::count).sum() + Words.count(summary);
    }
}
