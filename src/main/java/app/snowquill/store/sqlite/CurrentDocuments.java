package app.snowquill.store.sqlite;

import app.snowquill.store.Document;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * What stands in the book, kept in memory so that reading it is instant. Changed on the store's thread, after each
 * transaction; {@link #loaded} may be asked from any.
 */
final class CurrentDocuments {
    private static final Comparator<Document> ORDER = Comparator.comparing((Document each) -> each.key().kind())
            .thenComparing(Document::position).thenComparing(each -> each.key().id());

    private volatile Map<DocumentKey, Document> snapshot;

    Optional<Map<DocumentKey, Document>> loaded() {
        return Optional.ofNullable(snapshot);
    }

    /** Reads the file where that was not done yet. */
    Map<DocumentKey, Document> load(DSLContext sql) {
        if (snapshot == null) {
            snapshot = ordered(DocumentRows.standing(sql));
        }
        return snapshot;
    }

    /** Takes over what a transaction changed. */
    void refresh(DSLContext sql, Collection<DocumentKey> changed) {
        Map<DocumentKey, Document> before = snapshot;
        if (before == null) {
            return;
        }
        // Where reading fails half way, what is in memory must not outlive what is in the file.
        snapshot = null;
        Map<DocumentKey, Document> after = new LinkedHashMap<>(before);
        for (DocumentKey key : changed) {
            after.remove(key);
            DocumentRows.standing(sql, key).ifPresent(document -> after.put(key, document));
        }
        snapshot = ordered(after.values());
    }

    private static Map<DocumentKey, Document> ordered(Collection<Document> documents) {
        List<Document> sorted = new ArrayList<>(documents);
        sorted.sort(ORDER);
        Map<DocumentKey, Document> map = new LinkedHashMap<>();
        sorted.forEach(document -> map.put(document.key(), document));
        return Collections.unmodifiableMap(map);
    }
}
