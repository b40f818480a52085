package app.snowquill.context;

/** Who is told. */
public enum Agent {
    WRITER, EDITOR, CHARACTER, RATER
}
