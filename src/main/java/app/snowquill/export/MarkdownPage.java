package app.snowquill.export;

/**
 * One chapter, or what stands before the first, as Markdown in a file of its own.
 *
 * @param number of the chapter in the outline, from 1; 0 for what stands before the first
 * @param title of the chapter or the book, in one line; may be blank
 */
public record MarkdownPage(int number, String title, String text) {
}
