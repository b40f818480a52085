/**
 * Writing the book as a file for others. {@link app.snowquill.ui.exporting.ExportDesk} is what this room needs of the program, and lists the kinds of file
 * with what can be chosen of each; {@link app.snowquill.ui.exporting.ExportViewModel} holds what is to be written, its
 * {@link app.snowquill.ui.exporting.WishesModel} what the book remembers of that, its {@link app.snowquill.ui.exporting.ChapterChoice} the chapters.
 * {@link app.snowquill.ui.exporting.ExportDialog} shows them: kinds at the left, choices in the middle, each in an {@code OptionRow}.
 * {@link app.snowquill.ui.exporting.PagePreview} draws the typesetter's own
 * pages ({@code app.snowquill.export.page}) with the typesetter's own faces; its model lays them out anew when the wishes change.
 */
package app.snowquill.ui.exporting;
