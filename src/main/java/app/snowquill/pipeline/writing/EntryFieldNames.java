package app.snowquill.pipeline.writing;

import app.snowquill.ledger.EntryMoment;
import app.snowquill.ledger.SceneOrder;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.EntryKind;
import app.snowquill.story.EntryNames;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of entries that a text may change, each under one name such as "ines.looks", with what it says as the scene begins: those of
 * the entries that the text names. How the book is written and what it is about change with no scene. Immutable.
 */
public final class EntryFieldNames {
    private static final Set<EntryKind> CHANGING = EnumSet.of(EntryKind.CHARACTER, EntryKind.PLACE, EntryKind.OBJECT, EntryKind.WORLD);
    /** What a reader is to feel is told by no scene. */
    private static final Set<String> SETTLED = Set.of("reader_feeling");

    private final Map<String, String> texts;

    private EntryFieldNames(Map<String, String> texts) {
        this.texts = Collections.unmodifiableMap(texts);
    }

    /** @param piece of the scene's text, or all of it */
    static EntryFieldNames in(String piece, String scene, Book book) {
        SceneOrder order = new SceneOrder(book.outline());
        Map<String, String> texts = new LinkedHashMap<>();
        for (BibleEntry entry : book.lore().entries().values()) {
            if (CHANGING.contains(entry.kind()) && new EntryNames(entry.id(), book).timesIn(piece) > 0) {
                EntryMoment.of(entry, scene, order).fields().forEach((field, text) -> {
                    if (!SETTLED.contains(field)) {
                        texts.put(entry.id() + "." + field, text);
                    }
                });
            }
        }
        return new EntryFieldNames(texts);
    }

    List<String> names() {
        return List.copyOf(texts.keySet());
    }

    /** What each says, a line each. */
    String lines() {
        return texts.entrySet().stream().map(one -> "- " + one.getKey() + ": " + one.getValue()).collect(Collectors.joining("\n"));
    }

    /** The entry and the field of a name. */
    public static Optional<Map.Entry<BibleEntry, String>> named(String name, Book book) {
        return book.lore().entries().values().stream().filter(entry -> name.startsWith(entry.id() + "."))
                .map(entry -> Map.entry(entry, name.substring(entry.id().length() + 1)))
                .filter(one -> one.getKey().fields().containsKey(one.getValue())
                        || one.getKey().progressions().stream().anyMatch(change -> change.field().equals(one.getValue())))
                .findFirst();
    }
}
