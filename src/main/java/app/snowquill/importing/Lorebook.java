package app.snowquill.importing;

import app.snowquill.story.EntryKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A lorebook: texts that wait for their keys. Those of a card name their fields otherwise than a file of its own. Belongs to one reading. */
final class Lorebook {
    private static final int LONGEST_NAME = 80;

    private final ProjectBook book;

    Lorebook(ProjectBook book) {
        this.book = book;
    }

    void add(JsonNode lore) {
        int always = 0;
        int narrowed = 0;
        List<JsonNode> entries = new ArrayList<>();
        lore.path("entries").forEach(entries::add);
        for (JsonNode entry : entries) {
            if (comesAlong(entry)) {
                always += entry.path("constant").asBoolean() ? 1 : 0;
                narrowed += ForeignJsonText.texts(secondary(entry)).isEmpty() ? 0 : 1;
            }
        }
        if (always > 0) {
            book.warn("In the lorebook " + many(always) + " always told. Here an entry is told where its name or an alias stands, or where you pin it.");
        }
        if (narrowed > 0) {
            book.warn("In the lorebook " + many(narrowed) + " told only where a second key stands too. Here the first is enough.");
        }
    }

    private static String many(int entries) {
        return entries == 1 ? "1 entry is" : entries + " entries are";
    }

    private static JsonNode secondary(JsonNode entry) {
        return entry.path(entry.has("keysecondary") ? "keysecondary" : "secondary_keys");
    }

    /** Adds an entry, or counts it as left out. */
    private boolean comesAlong(JsonNode entry) {
        String text = ForeignJsonText.text(entry.path("content"));
        List<String> keys = ForeignJsonText.texts(entry.path(entry.has("key") ? "key" : "keys"));
        String name = ForeignJsonText.text(entry.path("name"));
        name = name.isEmpty() ? ForeignJsonText.text(entry.path("comment")) : name;
        name = name.isEmpty() || name.length() > LONGEST_NAME ? keys.stream().filter(key -> !key.startsWith("/")).findFirst().orElseGet(() -> beginning(text)) : name;
        if (text.isEmpty()) {
            book.left().count(LeftOut.What.EMPTY_ENTRY, name);
            return false;
        }
        if (entry.path("disable").asBoolean() || entry.has("enabled") && !entry.path("enabled").asBoolean()) {
            book.left().count(LeftOut.What.DISABLED, name);
            return false;
        }
        book.entry(new ForeignEntry(EntryKind.WORLD, name, "", List.of(), keys, Map.of("Description", text)));
        return true;
    }

    private static String beginning(String text) {
        String[] words = text.split("\\s+", 6);
        return words.length < 6 ? text : String.join(" ", List.of(words).subList(0, 5)) + "…";
    }
}
