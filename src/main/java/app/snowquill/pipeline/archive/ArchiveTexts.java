package app.snowquill.pipeline.archive;

import app.snowquill.json.StoryJson;
import app.snowquill.search.IndexedText;
import app.snowquill.search.TextId;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of a book as they are to be found. A scene's line of the list is found with its card, so that step 8 is not one hit for
 * all. Remembers what it made, so that an edit costs one text. One thread at a time.
 */
public final class ArchiveTexts {
    private record Made(Object content, Object line, IndexedText text) {
    }

    private final StoryJson json;
    private Map<DocumentKey, Made> made = Map.of();

    public ArchiveTexts(StoryJson json) {
        this.json = json;
    }

    /**
     * Every text that is not blank.
     *
     * @param contents the book's records by document; equal ones should be the same object
     * @param revisions of the documents; one that is missing counts as 0
     */
    public List<IndexedText> of(Book book, Map<DocumentKey, Object> contents, Map<DocumentKey, Long> revisions) {
        Map<DocumentKey, Scene> lines = new HashMap<>();
        book.outline().scenes().stream().filter(scene -> !scene.id().isEmpty())
                .forEach(scene -> lines.put(DocumentKey.card(scene.id()), scene));
        Map<DocumentKey, Made> now = new HashMap<>();
        List<IndexedText> texts = new ArrayList<>();
        Stream.concat(contents.keySet().stream(), lines.keySet().stream()).distinct().forEach(key -> {
            Made one = one(key, contents.get(key), lines.get(key),
                    revisions.getOrDefault(key, revisions.getOrDefault(DocumentKey.step(8), 0L)));
            now.put(key, one);
            if (!one.text().body().isBlank()) {
                texts.add(one.text());
            }
        });
        made = now;
        return texts;
    }

    private Made one(DocumentKey key, Object content, Scene line, long revision) {
        Made known = made.get(key);
        if (known != null && known.content() == content && Objects.equals(known.line(), line) && known.text().revision() == revision) {
            return known;
        }
        return new Made(content, line, new IndexedText(TextId.standing(key), revision, body(key, content, line)));
    }

    private String body(DocumentKey key, Object content, Scene line) {
        if (key.kind() == DocumentKind.PROSE) {
            return (String) content;
        }
        Set<String> but = content instanceof SceneList ? Set.of("scenes") : Set.of();
        Stream<String> own = content == null ? Stream.empty() : FormParagraphs.of(json.tree(content), but).stream();
        Stream<String> ofLine = line == null ? Stream.empty()
                : Stream.of(line.title(), line.summary(), line.conflict(), line.place(), line.time()).filter(text -> !text.isBlank());
        return Stream.concat(ofLine, own).distinct().collect(Collectors.joining("\n\n"));
    }
}
