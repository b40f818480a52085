package app.snowquill.pipeline.memory;

/** Groups of what can be found. */
public enum ArchiveKind {
    PROSE, CARD, BIBLE,
    /** The steps' own texts. */
    PLAN,
    /** What drafts were noted to say, facts and setups. */
    NOTE,
    /** Texts as they were before. */
    VERSION
}
