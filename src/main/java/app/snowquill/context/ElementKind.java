package app.snowquill.context;

/** What an element is. */
public enum ElementKind {
    INSTRUCTIONS, STYLE, PLOT, WORLD, STORY_SO_FAR, PROSE, CHARACTER, FACTS, CARD, NOTE, REQUEST
}
