package app.snowquill.store;

/** Who wrote a revision. */
public enum Author {
    HAND, AGENT, IMPORT
}
