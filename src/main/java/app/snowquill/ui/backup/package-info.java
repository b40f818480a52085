/**
 * Looking into backups and bringing a book back. {@link app.snowquill.ui.backup.BackupsViewModel} asks the pipeline, which never
 * touches a backup to read it; {@link app.snowquill.ui.backup.BackupsDialog} shows the list by day and beside it the book as it was
 * then. Works over a book that is open, and without most of its buttons over one that can't be opened.
 */
package app.snowquill.ui.backup;
