/**
 * Writing the book as a file for others. {@link app.snowquill.ui.exporting.ExportDesk} is what this room needs of the program;
 * {@link app.snowquill.ui.exporting.ExportViewModel} holds the author's wishes and {@link
 * app.snowquill.ui.exporting.ExportDialog} shows them.
 */
package app.snowquill.ui.exporting;
