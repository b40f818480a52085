package app.snowquill.agent;

/** What an operation works on. */
public enum Scope {
    /** A whole scene. */
    SCENE,
    /** A passage of a scene's prose; the whole of it where nothing is selected. */
    PASSAGE,
    CHAPTER,
    CHARACTER,
    BOOK
}
