package app.snowquill.story;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of the bible.
 *
 * @param id stable; of a character the character's own
 * @param name blank for a character, whose name stands in {@link Character}
 * @param summary one line that says what it is
 * @param aliases other names that the text uses for it
 * @param fields by name, those of {@link EntryKind#fields()} first, as the entry stands before the first scene
 * @param progressions what is otherwise from a scene on, in reading order
 */
public record BibleEntry(String id, EntryKind kind, String name, String summary, List<String> aliases, Map<String, String> fields,
                         List<Relation> relations, List<Progression> progressions) {
    public BibleEntry {
        id = Texts.orBlank(id);
        kind = kind == null ? EntryKind.WORLD : kind;
        name = Texts.orBlank(name);
        summary = Texts.orBlank(summary);
        aliases = Texts.copy(aliases);
        Map<String, String> kept = new LinkedHashMap<>();
        if (fields != null) {
            fields.forEach((field, text) -> kept.put(field, Texts.orBlank(text)));
        }
        kept.values().removeIf(String::isEmpty);
        fields = Collections.unmodifiableMap(kept);
        relations = Texts.copy(relations);
        progressions = Texts.copy(progressions);
    }

    /** An entry of which only the name is known. */
    public static BibleEntry named(String id, EntryKind kind, String name) {
        return new BibleEntry(id, kind, name, "", List.of(), Map.of(), List.of(), List.of());
    }

    /**
     * A tie to another entry.
     *
     * @param other the other's id
     * @param nature what this one is to the other
     * @param back what the other is to this one; may be blank
     */
    public record Relation(String other, String nature, String back) {
        public Relation {
            other = Texts.orBlank(other);
            nature = Texts.orBlank(nature);
            back = Texts.orBlank(back);
        }
    }

    /**
     * What is otherwise from a scene on.
     *
     * @param scene id of the first scene in which it holds
     * @param field the field that reads {@code text} from there on; blank for a remark beside the fields
     * @param quote the scene's words that say so; blank where only the author says it
     */
    public record Progression(String scene, String field, String text, String quote) {
        public Progression {
            scene = Texts.orBlank(scene);
            field = Texts.orBlank(field);
            text = Texts.orBlank(text);
            quote = Texts.orBlank(quote);
        }

        /** As the author says it. */
        public Progression(String scene, String field, String text) {
            this(scene, field, text, "");
        }
    }
}
