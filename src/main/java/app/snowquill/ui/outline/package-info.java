/**
 * The outline at the left: parts, chapters and scenes as a tree. Start with {@link app.snowquill.ui.outline.OutlinePane}.
 *
 * <p>{@link app.snowquill.ui.outline.OutlineViewModel} makes rows from a book, {@link app.snowquill.ui.outline.OutlineChange}
 * makes a changed scene list from a scene list; both are pure. The pane keeps every change as one hand edit of step 8.
 * Text never goes with a scene that is taken out: it stays in the book and shows as an unplaced scene.
 */
package app.snowquill.ui.outline;
