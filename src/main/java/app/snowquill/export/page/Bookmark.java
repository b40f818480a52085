package app.snowquill.export.page;

/**
 * Something that begins on a page and that a reader may want to go to.
 *
 * @param level 0 for a part, or a chapter of a book without parts; 1 for a chapter of a part
 */
public record Bookmark(String title, int level) {
}
