package app.snowquill.context;

/** Who is told, and writes. */
public enum Agent {
    /** Writes prose. */
    WRITER,
    /** Rewrites and reviews it. */
    EDITOR,
    /** Speaks as one of the people of the book, out of what that one knows. */
    CHARACTER,
    /** Weighs a text on a rubric. */
    RATER,
    /** Makes concepts, world and outline. */
    ARCHITECT,
    /** Weaves what the characters say into a scene. */
    DIRECTOR,
    /** Criticises a scene as a piece of the story. */
    DRAMATURGE,
    /** Keeps the ledger, the lore and the summaries. */
    CONTINUITY
}
