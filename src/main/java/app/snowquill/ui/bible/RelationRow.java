package app.snowquill.ui.bible;

/**
 * A tie of the open entry to another.
 *
 * @param other the other's id
 * @param nature what the open one is to the other
 * @param back what the other is to the open one
 */
record RelationRow(String other, String nature, String back, KeptIn keptIn) {
    /** Where it stands. */
    enum KeptIn {
        /** In the bibles of both characters, step 7. */
        CHARACTERS,
        /** In the open entry. */
        THIS_ENTRY,
        /** In the other entry. */
        OTHER_ENTRY
    }
}
