package app.snowquill.pipeline.memory;

import app.snowquill.story.DocumentKey;

/** Groups of what can be found. */
public enum ArchiveKind {
    PROSE, CARD,
    /** Who and what there is, whichever step or hand wrote it. */
    BIBLE,
    /** The steps' own texts. */
    PLAN,
    /** What drafts were noted to say, facts and setups. */
    NOTE,
    /** Texts as they were before. */
    VERSION;

    /** The group that a document belongs to as it stands; never {@link #VERSION}. */
    public static ArchiveKind of(DocumentKey key) {
        return switch (key.kind()) {
            case PROSE -> PROSE;
            case CARD -> CARD;
            case CHARACTER, SYNOPSIS, BIBLE, ENTRY -> BIBLE;
            case PROJECT, STEP -> PLAN;
            case NOTES, FACT, SETUP -> NOTE;
        };
    }
}
