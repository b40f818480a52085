package app.snowquill.story;

/** The kinds of text a book is made of. Each document has its own line of revisions. */
public enum DocumentKind {
    /** The one {@link Project}; id "book". */
    PROJECT,
    /** A step that is one document: 0, 1, 2, 4, 6, 8; the id is the step's number. */
    STEP,
    /** Step 3, one a character; the id is the character's. */
    CHARACTER,
    /** Step 5, one a character. */
    SYNOPSIS,
    /** Step 7, one a character. */
    BIBLE,
    /** Step 9, one a scene; the id is the scene's. */
    CARD,
    /** Step 10, the text of a scene: paragraphs parted by a blank line, italics as *word*, a break as a line with #. */
    PROSE,
    /** Step 10, the {@link DraftNotes} of a scene. */
    NOTES,
    /** One {@link BibleEntry}; of a character the id is the character's. */
    ENTRY,
    /** One {@link Fact} of the ledger. */
    FACT,
    /** One {@link Setup} of the ledger. */
    SETUP;

    /** Whether it is made by a step, and so can be stale; the rest is the author's word, or follows from a text. */
    public boolean isOfAStep() {
        return this != PROJECT && this != NOTES && !isLore();
    }

    /** Whether it is part of {@link Lore}. */
    public boolean isLore() {
        return this == ENTRY || this == FACT || this == SETUP;
    }
}
