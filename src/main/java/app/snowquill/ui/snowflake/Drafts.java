package app.snowquill.ui.snowflake;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.pipeline.Documents;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.Typing;
import app.snowquill.snowflake.Step;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * What the author has changed in the forms and not kept yet, by document; each change is noted at once. Lives with the window;
 * on the window's thread. A document that was taken out has an empty draft.
 */
final class Drafts {
    private final Contents contents;
    private final Typing typing;
    private final Map<DocumentKey, Optional<ObjectNode>> drafts = new LinkedHashMap<>();
    private Book book;

    Drafts(Contents contents, Typing typing) {
        this.contents = contents;
        this.typing = typing;
    }

    /** Takes a newer book; drafts that say the same as it are done with. */
    void rebase(Book newer) {
        book = newer;
        List.copyOf(drafts.keySet()).forEach(key -> store(key, drafts.get(key)));
    }

    /** The document as the author sees it: the draft, or what is kept; empty where there is neither. */
    Optional<ObjectNode> content(DocumentKey key) {
        Optional<ObjectNode> draft = drafts.get(key);
        return draft != null ? draft : contents.of(book, key);
    }

    boolean has(DocumentKey key) {
        return drafts.containsKey(key);
    }

    void set(DocumentKey key, String path, JsonNode value) {
        ObjectNode changed = content(key).map(ObjectNode::deepCopy).orElseGet(() -> contents.blank(key));
        JsonPaths.set(changed, path, value);
        replace(key, changed);
    }

    void replace(DocumentKey key, ObjectNode content) {
        store(key, Optional.of(content));
    }

    /** Begins a document by hand. */
    void begin(DocumentKey key) {
        store(key, Optional.of(contents.blank(key)));
    }

    void remove(DocumentKey key) {
        store(key, Optional.empty());
    }

    void discard(Step step) {
        of(step).keySet().forEach(key -> store(key, contents.of(book, key)));
    }

    /** Forgets the drafts that are now kept, unless the author went on meanwhile. */
    void kept(Map<DocumentKey, Optional<ObjectNode>> sent) {
        sent.forEach((key, draft) -> {
            if (drafts.remove(key, draft)) {
                note(key, draft);
            }
        });
    }

    Map<DocumentKey, Optional<ObjectNode>> of(Step step) {
        Map<DocumentKey, Optional<ObjectNode>> found = new LinkedHashMap<>();
        drafts.forEach((key, draft) -> {
            if (stepOf(key) == step) {
                found.put(key, draft);
            }
        });
        return found;
    }

    /** How many fields of a step differ from what is kept; a document added or taken out is one. */
    int edits(Step step) {
        int edits = 0;
        for (Map.Entry<DocumentKey, Optional<ObjectNode>> entry : of(step).entrySet()) {
            Optional<ObjectNode> kept = contents.of(book, entry.getKey());
            edits += kept.isPresent() && entry.getValue().isPresent()
                    ? Math.max(1, differences(kept.get(), entry.getValue().get())) : 1;
        }
        return edits;
    }

    /** The drafts of a step as one edit. */
    HandEdit edit(Step step, String reason) {
        Map<DocumentKey, Object> records = new LinkedHashMap<>();
        of(step).forEach((key, draft) -> records.put(key, draft.map(node -> contents.record(key, node)).orElse(null)));
        return new HandEdit(reason, records, "");
    }

    /** Step 0 is also where the book's own details are edited. */
    static Step stepOf(DocumentKey key) {
        Step step = Documents.stepOf(key);
        return step == null ? Step.FIRST_THINGS : step;
    }

    private void store(DocumentKey key, Optional<ObjectNode> draft) {
        if (draft.equals(contents.of(book, key))) {
            drafts.remove(key);
        } else {
            drafts.put(key, draft);
        }
        note(key, draft);
    }

    /** A form that is no record of its kind yet can't be noted; it is with the change that makes it one. */
    private void note(DocumentKey key, Optional<ObjectNode> draft) {
        try {
            typing.typed(key, draft.map(node -> contents.record(key, node)).orElse(null));
        } catch (MalformedStoryJson e) {
            LoggerFactory.getLogger(Drafts.class).debug("A half filled form of {} is not noted", key);
        }
    }

    private static int differences(JsonNode one, JsonNode other) {
        if (one.equals(other)) {
            return 0;
        }
        if (one.isObject() && other.isObject()) {
            Set<String> names = new HashSet<>();
            one.fieldNames().forEachRemaining(names::add);
            other.fieldNames().forEachRemaining(names::add);
            return names.stream().mapToInt(name -> differences(one.path(name), other.path(name))).sum();
        }
        if (one.isArray() && other.isArray() && one.path(0).isObject()) {
            return elements(one, other);
        }
        return 1;
    }

    /** By id where the elements have one, so that a moved scene is one change and not one for each it passed. */
    private static int elements(JsonNode one, JsonNode other) {
        List<String> before = ids(one);
        List<String> after = ids(other);
        int count = 0;
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String id = i < after.size() ? after.get(i) : "";
            int at = before.indexOf(id);
            count += i >= other.size() ? 0 : at < 0 ? 1 : differences(one.get(at), other.get(i));
        }
        count += (int) before.stream().filter(id -> !after.contains(id)).count();
        return count == 0 ? 1 : count;
    }

    private static List<String> ids(JsonNode array) {
        List<String> ids = new ArrayList<>();
        Iterator<JsonNode> elements = array.elements();
        while (elements.hasNext()) {
            JsonNode element = elements.next();
            ids.add(element.has("id") ? element.path("id").asText() : "#" + ids.size());
        }
        return ids;
    }
}
