package app.snowquill.ui.common.command;

/** What a command belongs to, as the palette says beside its name. */
public enum CommandPlace {
    GO, BOOK, PAGE, WRITER, EDITOR, DIRECTOR, DRAMATURGE, RATER, CHARACTER, ARCHITECT, FINDINGS, WINDOW, PROGRAM
}
