/**
 * The view of all scenes: as chains of strands, as cards on a board, or as strands over chapters. Start with
 * {@link app.snowquill.ui.scenes.ScenesView}.
 *
 * <p>{@link app.snowquill.ui.scenes.ScenesViewModel} makes rows from a book and is pure; whether a link may be comes from room
 * {@code scene}, marks from the book's view. The chain is a table whose rows are 38 px high; its lanes are drawn a row at a time
 * and the slopes beside it in one canvas that follows the table's scrolling. Both take their colours from
 * {@link app.snowquill.ui.scenes.Inks}, so that they follow the shade. What the author does goes through
 * {@link app.snowquill.ui.scenes.ScenesActions} to the outline's own changes. To add a way of looking, add a
 * {@link app.snowquill.ui.scenes.Look} and a node that shows rows; to add a mark, a {@link app.snowquill.ui.scenes.Mark}.
 */
package app.snowquill.ui.scenes;
