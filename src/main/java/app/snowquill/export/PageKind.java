package app.snowquill.export;

/** The pages of a document that differ in what stands at their head and foot, and on which side they begin. */
enum PageKind {
    /** All of a manuscript: nothing at the head of the first page, the running head from the second. */
    MANUSCRIPT,
    /** A page in front of the book, or a part's, on the right; nothing at head or foot. */
    LEAF_RIGHT,
    /** The same on whichever side comes next. */
    LEAF,
    /** The book's first chapter, on the right, where page 1 is. */
    FIRST_OPENING,
    /** A chapter that must begin on the right. */
    OPENING_RIGHT,
    /** A chapter; its first page has no running head. */
    OPENING;

    boolean isLeaf() {
        return this == LEAF || this == LEAF_RIGHT;
    }

    boolean isRight() {
        return this == LEAF_RIGHT || this == FIRST_OPENING || this == OPENING_RIGHT;
    }
}
