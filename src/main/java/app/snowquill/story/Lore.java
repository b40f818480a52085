package app.snowquill.story;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of the book's world beside the method's own steps: the bible's entries, the ledger's facts and setups, each by id. */
public record Lore(Map<String, BibleEntry> entries, Map<String, Fact> facts, Map<String, Setup> setups) {
    public static final Lore EMPTY = new Lore(Map.of(), Map.of(), Map.of());

    public Lore {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        setups = Collections.unmodifiableMap(new LinkedHashMap<>(setups));
    }

    /** What a fact or a setup says, or the id itself where neither is known. */
    public String sentence(String id) {
        return facts.containsKey(id) ? facts.get(id).text() : setups.containsKey(id) ? setups.get(id).text() : id;
    }
}
