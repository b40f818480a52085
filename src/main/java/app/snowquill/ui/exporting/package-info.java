/**
 * Writing the book as a file for others. {@link app.snowquill.ui.exporting.ExportDesk} is what this room needs of the program;
 * {@link app.snowquill.ui.exporting.ExportViewModel} holds the author's wishes and {@link
 * app.snowquill.ui.exporting.ExportDialog} shows them. {@link app.snowquill.ui.exporting.PagePreview} draws the typesetter's own
 * pages ({@code app.snowquill.export.page}) with the typesetter's own faces; its model lays them out anew when the wishes change.
 */
package app.snowquill.ui.exporting;
