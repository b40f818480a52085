package app.snowquill.agent;

/** What comes of an operation. Nothing of it is in the book until the author takes it. */
public enum Outcome {
    /** Prose that goes on where the text ends. */
    CONTINUATION,
    /** Prose in the place of what was there. */
    REPLACEMENT,
    /** Prose to be put where the author wishes. */
    TEXT,
    /** Remarks, each anchored to words that stand in the text. */
    REMARKS,
    /** Scores on a rubric, each with a quote. */
    RATING
}
