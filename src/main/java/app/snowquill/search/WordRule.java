package app.snowquill.search;

/** How words count. */
public enum WordRule {
    /** Stems count, and typing errors where nothing else is found. */
    LIKE,
    /** Only the words as written, capitals, accents and curly quotes apart. */
    EXACT
}
