package app.snowquill.pipeline;

import app.snowquill.pipeline.history.Passage;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.OptionalLong;

/**
 * One document at two moments.
 *
 * @param left its revision then; empty where it did not stand in the book
 * @param current whether the right side is the document as it stands now, so that a passage can be brought over
 */
public record ComparedText(DocumentKey key, OptionalLong left, OptionalLong right, boolean current, List<Passage> passages) {
    public ComparedText {
        passages = List.copyOf(passages);
    }

    /** Whether that passage of the left side can be put in the place of the right side's. */
    public boolean canBringOver(int passage) {
        Passage wanted = passages.get(passage);
        return current && left.isPresent() && wanted.differs()
                && (wanted.field().isEmpty() || wanted.left() != null && wanted.right() != null);
    }
}
