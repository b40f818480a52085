package app.snowquill.pipeline;

import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;

/** Which step a document belongs to. */
public final class Documents {
    private Documents() {
    }

    /** The step whose result this document is part of; null for the project and for lore. */
    public static Step stepOf(DocumentKey key) {
        return switch (key.kind()) {
            case PROJECT, ENTRY, FACT, SETUP -> null;
            case STEP -> Step.of(Integer.parseInt(key.id()));
            case CHARACTER -> Step.CHARACTERS;
            case SYNOPSIS -> Step.SYNOPSES;
            case BIBLE -> Step.BIBLES;
            case CARD -> Step.BRIEFS;
            case PROSE, NOTES -> Step.DRAFT;
        };
    }
}
