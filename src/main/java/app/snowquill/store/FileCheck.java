package app.snowquill.store;

import java.util.List;

/**
 * What came of looking at every text of a project file.
 *
 * @param texts how many texts were compared with their hash: all versions and all proposals
 * @param changed how many of them do not match it
 * @param structureWhole whether the database's own check found no lost or torn page, and every reference leads somewhere
 * @param documents those that the changed texts are of, each once, as "prose/scene-1"
 */
public record FileCheck(int texts, int changed, boolean structureWhole, List<String> documents) {
    public FileCheck {
        documents = List.copyOf(documents);
    }

    /** Where nothing is changed, or nobody asks of what. */
    public FileCheck(int texts, int changed, boolean structureWhole) {
        this(texts, changed, structureWhole, List.of());
    }

    public boolean whole() {
        return structureWhole && changed == 0;
    }
}
