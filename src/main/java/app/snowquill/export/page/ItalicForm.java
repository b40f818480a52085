package app.snowquill.export.page;

/** What emphasis becomes in type. */
public enum ItalicForm {
    SLANTED,
    /** As on a typewriter. */
    UNDERLINED
}
