package app.snowquill.export.page;

/** How letters are emphasised. */
public enum Shape {
    PLAIN, ITALIC, BOLD, BOLD_ITALIC
}
