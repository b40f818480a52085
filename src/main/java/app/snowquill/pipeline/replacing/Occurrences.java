package app.snowquill.pipeline.replacing;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.history.FieldTexts;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.memory.Replacement.Occurrence;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Every place of a book where a finder finds something. Immutable but for the JSON writer; thread-safe. */
public final class Occurrences {
    private final StoryJson json;
    private final Book book;
    private final Set<DocumentKey> locked;

    public Occurrences(StoryJson json, Book book, Set<DocumentKey> locked) {
        this.json = json;
        this.book = book;
        this.locked = locked;
    }

    /**
     * The method's steps first, then scenes in reading order, then what is known beside them.
     *
     * @param contents every record of the book
     * @param kinds groups to look into; empty for all
     * @param finders what looks into a field of a document
     */
    public List<Occurrence> of(Map<DocumentKey, Object> contents, Set<ArchiveKind> kinds, BiFunction<DocumentKey, String, Finder> finders) {
        OwnWords words = new OwnWords(book);
        List<Occurrence> places = new ArrayList<>();
        contents.keySet().stream().filter(key -> kinds.isEmpty() || kinds.contains(ArchiveKind.of(key))).sorted(order()).forEach(key -> {
            boolean stays = locked.contains(key);
            if (TextChange.isProse(key)) {
                places.addAll(new TextChange((String) contents.get(key), "").occurrences(key, "", stays, finders.apply(key, "")));
            } else {
                FieldTexts.of(json.tree(contents.get(key))).forEach((path, text) -> {
                    if (words.are(key, path, text)) {
                        places.addAll(new TextChange(text, path).occurrences(key, path, stays, finders.apply(key, path)));
                    }
                });
            }
        });
        return places;
    }

    private Comparator<DocumentKey> order() {
        List<String> scenes = book.outline().sceneIds();
        return Comparator.<DocumentKey>comparingInt(key -> isOfAScene(key) ? 1 : key.kind().isLore() ? 2 : 0)
                .thenComparingInt(key -> isOfAScene(key) ? scenes.contains(key.id()) ? scenes.indexOf(key.id()) : scenes.size() : 0)
                .thenComparing(key -> isOfAScene(key) ? key.id() : "").thenComparing(Comparator.naturalOrder());
    }

    private static boolean isOfAScene(DocumentKey key) {
        return key.kind() == DocumentKind.CARD || key.kind() == DocumentKind.PROSE || key.kind() == DocumentKind.NOTES;
    }
}
