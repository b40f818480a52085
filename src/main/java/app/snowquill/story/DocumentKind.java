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
    NOTES
}
