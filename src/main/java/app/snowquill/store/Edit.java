package app.snowquill.store;

import app.snowquill.story.DocumentKey;
import java.util.OptionalLong;

/**
 * One document's new text.
 *
 * @param content the new text; null takes the document out of the book (its revisions stay)
 * @param consumed hash of the fields it was made from
 * @param position place among its kind
 * @param base the revision it was made from; where the document has moved on since, the commit is refused with
 *             {@link StoreException.Kind#MOVED_ON}. Empty where the caller does not mind
 */
public record Edit(DocumentKey key, String content, String consumed, int position, OptionalLong base) {
    public static Edit of(DocumentKey key, String content, String consumed, int position) {
        return new Edit(key, content, consumed, position, OptionalLong.empty());
    }

    /** Takes the document out of the book; undo brings it back. */
    public static Edit removal(DocumentKey key) {
        return new Edit(key, null, "", 0, OptionalLong.empty());
    }

    public boolean removes() {
        return content == null;
    }
}
