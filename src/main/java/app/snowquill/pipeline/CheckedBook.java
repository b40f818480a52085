package app.snowquill.pipeline;

import app.snowquill.store.FileCheck;
import java.util.List;

/**
 * What came of looking at a book whole.
 *
 * @param texts how many were compared with their check, all versions and proposals
 * @param changed how many of them do not match it
 * @param documents those that the changed texts are of, as "prose/scene-1"
 */
public record CheckedBook(int texts, int changed, Structure structure, List<String> documents) {
    /** Whether the parts of the file that lead to the texts are as they should be. */
    public enum Structure {
        WHOLE, DAMAGED
    }

    public CheckedBook {
        documents = List.copyOf(documents);
    }

    /** Takes over what the store found. */
    public static CheckedBook of(FileCheck check) {
        return new CheckedBook(check.texts(), check.changed(), check.structureWhole() ? Structure.WHOLE : Structure.DAMAGED,
                check.documents());
    }

    public boolean isWhole() {
        return changed == 0 && structure == Structure.WHOLE;
    }
}
