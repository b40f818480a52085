package app.snowquill.ui.library;

/** Where an author can begin. */
public enum Beginning {
    IDEA, SENTENCE, OUTLINE, MANUSCRIPT
}
