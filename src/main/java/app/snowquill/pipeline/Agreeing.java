package app.snowquill.pipeline;

import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.snowflake.Staleness;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What counts as agreeing with a book that was added to from its other end: a text that agreed with what it is made from
 * before agrees with it after, for that was derived from the text, and not the text from it. Pure.
 */
final class Agreeing {
    private Agreeing() {
    }

    /**
     * @param consumed by document, the hash of the fields it was made from
     * @param edited documents that bring a hash of their own
     */
    static Map<DocumentKey, String> after(Book before, Book after, Map<DocumentKey, String> consumed, Set<DocumentKey> edited) {
        Map<DocumentKey, String> agreeing = new LinkedHashMap<>();
        consumed.forEach((key, hash) -> {
            String now = hash(key, before, after, consumed);
            if (!edited.contains(key) && !now.equals(hash)) {
                agreeing.put(key, now);
            }
        });
        return agreeing;
    }

    /** What one document counts as made from after: as it is now where it agreed before, else as it was. */
    static String hash(DocumentKey key, Book before, Book after, Map<DocumentKey, String> consumed) {
        return new Staleness(before, consumed).ownFieldsChanged(key) ? consumed.get(key) : ConsumedFields.hash(key, after);
    }
}
