package app.snowquill.pipeline;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.history.FieldTexts;
import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.pipeline.memory.Replacement.Occurrence;
import app.snowquill.pipeline.replacing.TextChange;
import app.snowquill.snowflake.Staleness;
import app.snowquill.store.Author;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The chosen places of a replacement as one change set. On the session's thread; made for one keeping. */
final class ReplacedTexts {
    /** Which texts agree afterwards with what they are made from, where they did before. */
    enum Agreement {
        /** Those that were changed alike, whole. The rest reads of something that is otherwise now. */
        CHANGED_ALIKE,
        /** All but those that keep an old name: who somebody is does not change with the name. */
        ALL_BUT_LEFT_OUT
    }

    private final OpenBook session;
    private final StoryJson json;
    private final Replacement replacement;
    private final List<Occurrence> taken = new ArrayList<>();
    private final Set<DocumentKey> leftOut = new HashSet<>();

    ReplacedTexts(OpenBook session, Replacement replacement, Set<Integer> chosen) {
        this.session = session;
        this.json = session.parts().json();
        this.replacement = replacement;
        for (int i = 0; i < replacement.places().size(); i++) {
            Occurrence place = replacement.places().get(i);
            if (chosen.contains(i) && !place.locked()) {
                taken.add(place);
            } else {
                leftOut.add(place.key());
            }
        }
    }

    /**
     * @return what is stale now and was not
     * @throws StoreException where a text moved on since the replacement was shown
     */
    List<DocumentKey> keep(ProjectStore store, Agreement agreement) {
        if (taken.isEmpty()) {
            return List.of();
        }
        Map<DocumentKey, Document> documents = store.documents();
        Map<DocumentKey, Object> changed = new LinkedHashMap<>();
        taken.stream().collect(Collectors.groupingBy(Occurrence::key, LinkedHashMap::new, Collectors.toList()))
                .forEach((key, places) -> changed.put(key, content(key, documents.get(key), places)));
        Book before = session.view().book();
        Book after = HandEdits.applied(before, changed);
        Map<DocumentKey, String> consumed = BookViewBuilder.consumed(documents);
        Map<DocumentKey, String> agreeing = Agreeing.after(before, after, consumed, Set.of());
        agreeing.keySet().removeIf(key -> leftOut.contains(key) || agreement == Agreement.CHANGED_ALIKE && !changed.containsKey(key));
        List<Edit> edits = new ArrayList<>();
        changed.forEach((key, content) -> edits.add(session.edits().edit(key, content,
                agreeing.getOrDefault(key, documents.get(key).current().consumed()), documents, edits.size())));
        Map<DocumentKey, String> besides = new LinkedHashMap<>(agreeing);
        besides.keySet().removeAll(changed.keySet());
        store.commit(new CommitRequest(Author.HAND, "", replacement.what(), edits, besides));
        Map<DocumentKey, String> consumedAfter = new LinkedHashMap<>(consumed);
        consumedAfter.putAll(agreeing);
        Set<DocumentKey> staled = new TreeSet<>(new Staleness(after, consumedAfter).stale());
        staled.removeAll(new Staleness(before, consumed).stale());
        return List.copyOf(staled);
    }

    private Object content(DocumentKey key, Document document, List<Occurrence> places) {
        if (document == null || document.locked()) {
            throw movedOn();
        }
        String kept = document.current().content();
        if (places.get(0).field().isEmpty()) {
            return new TextChange(kept, "").with(places).orElseThrow(ReplacedTexts::movedOn);
        }
        JsonNode form = json.tree(json.read(kept, BookAssembler.type(key)));
        Map<String, String> fields = FieldTexts.of(form);
        places.stream().collect(Collectors.groupingBy(Occurrence::field, LinkedHashMap::new, Collectors.toList())).forEach((field, inField) -> {
            String text = new TextChange(fields.getOrDefault(field, ""), field).with(inField).orElseThrow(ReplacedTexts::movedOn);
            FieldTexts.put(form, field, text);
        });
        try {
            return json.read(form, BookAssembler.type(key));
        } catch (MalformedStoryJson e) {
            throw new StoreException(StoreException.Kind.FAILED,
                    "One of the texts can’t be without the words that would be gone. Nothing was changed; leave that place out.", e);
        }
    }

    private static StoreException movedOn() {
        return new StoreException(StoreException.Kind.MOVED_ON,
                "A text has changed since the places were looked for. Nothing was replaced; look for them once more.");
    }
}
