package app.snowquill.engine;

/** Who waits for an answer. Interactive ones come first where both wait for a slot. */
public enum Urgency {
    /** An author looks at the place where the text will appear. */
    INTERACTIVE,
    /** A run works through its list. */
    QUEUED
}
