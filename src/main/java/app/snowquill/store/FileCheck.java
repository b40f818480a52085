package app.snowquill.store;

/**
 * What came of looking at every text of a project file.
 *
 * @param texts how many texts were compared with their hash: all versions and all proposals
 * @param changed how many of them do not match it
 * @param structureWhole whether the database's own check found no lost or torn page
 */
public record FileCheck(int texts, int changed, boolean structureWhole) {
    public boolean whole() {
        return structureWhole && changed == 0;
    }
}
