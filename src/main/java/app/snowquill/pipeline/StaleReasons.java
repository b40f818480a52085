package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.history.FieldTexts;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.store.Document;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Revision;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds why a document is stale. Only a hash is kept of what it was made from; so what stood in the book when it was written is
 * laid beside what stands now, and a field counts where putting its old text back gives another hash: then it is read. Made for
 * one question, on the session's thread.
 */
final class StaleReasons {
    private final ProjectStore store;
    private final StoryJson json;
    private final BookView view;

    StaleReasons(ProjectStore store, StoryJson json, BookView view) {
        this.store = store;
        this.json = json;
        this.view = view;
    }

    List<StaleReason> of(DocumentKey key) {
        Map<DocumentKey, Document> now = store.documents();
        Document document = now.get(key);
        if (document == null || !view.documents().get(key).stale()) {
            return List.of();
        }
        Map<DocumentKey, Revision> then = store.past().standingAfter(document.current().changeSet());
        Set<DocumentKey> keys = new TreeSet<>(now.keySet());
        keys.addAll(then.keySet());
        keys.remove(key);
        List<StaleReason> reasons = new ArrayList<>();
        for (DocumentKey other : keys) {
            if (other.kind() == DocumentKind.PROSE || other.kind() == DocumentKind.NOTES) {
                continue; // nothing is made from what is written last
            }
            Revision before = then.get(other);
            Document after = now.get(other);
            if (after == null || before == null) {
                wholly(key, other, before, after, reasons);
            } else if (!before.content().equals(after.current().content())) {
                List<String> fields = fields(key, other, before.content(), after.current().content());
                if (!fields.isEmpty()) {
                    reasons.add(new StaleReason(other, after.current().at(), fields));
                }
            }
        }
        if (reasons.isEmpty()) {
            read(key).stream().filter(other -> view.documents().containsKey(other) && view.documents().get(other).stale())
                    .forEach(other -> reasons.add(new StaleReason(other, view.documents().get(other).at(), List.of())));
        }
        reasons.sort(Comparator.comparing(StaleReason::at).reversed());
        return reasons;
    }

    /** Came or went since. */
    private void wholly(DocumentKey key, DocumentKey other, Revision before, Document after, List<StaleReason> reasons) {
        Map<DocumentKey, Object> back = new HashMap<>();
        back.put(other, before == null ? null : record(other, json.tree(before.content())));
        if (reads(key, back)) {
            reasons.add(new StaleReason(other, after == null ? before.at() : after.current().at(), List.of()));
        }
    }

    private List<String> fields(DocumentKey key, DocumentKey other, String before, String after) {
        Map<String, String> old = FieldTexts.of(json.tree(before));
        Map<String, String> texts = FieldTexts.of(json.tree(after));
        Set<String> paths = new LinkedHashSet<>(texts.keySet());
        paths.addAll(old.keySet());
        List<String> changed = new ArrayList<>();
        for (String path : paths) {
            if (!texts.getOrDefault(path, "").equals(old.getOrDefault(path, "")) && isRead(key, other, path, old, after)) {
                changed.add(path);
            }
        }
        if (changed.isEmpty() && reads(key, Map.of(other, record(other, json.tree(before))))) {
            changed.addAll(paths.stream().filter(path -> !texts.getOrDefault(path, "").equals(old.getOrDefault(path, ""))).toList());
        }
        return changed;
    }

    private boolean isRead(DocumentKey key, DocumentKey other, String path, Map<String, String> old, String after) {
        JsonNode tree = json.tree(after);
        return FieldTexts.put(tree, path, old.getOrDefault(path, "")) && reads(key, Map.of(other, record(other, tree)));
    }

    /** Whether the document would be made from something else if these stood in the book. */
    private boolean reads(DocumentKey key, Map<DocumentKey, Object> instead) {
        Book book = view.book();
        return !ConsumedFields.hash(key, HandEdits.applied(book, instead)).equals(ConsumedFields.hash(key, book));
    }

    /** The documents of the steps that this one's step reads; of those that go by character or scene, its own. */
    private List<DocumentKey> read(DocumentKey key) {
        return view.documents().keySet().stream().filter(other -> Documents.stepOf(other) != null
                && Documents.stepOf(key).reads().contains(Documents.stepOf(other))
                && (other.kind() == DocumentKind.STEP || key.kind() == DocumentKind.STEP || other.id().equals(key.id()))).toList();
    }

    private Object record(DocumentKey key, JsonNode tree) {
        return json.read(tree, BookAssembler.type(key));
    }
}
