package app.snowquill.export.page;

/** Which side of the paper a page is. */
public enum Side {
    /** Left of the fold, an even number. */
    VERSO,
    /** Right of the fold, an odd number. */
    RECTO
}
