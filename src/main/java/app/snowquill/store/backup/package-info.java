/**
 * Copies of books, outside the books' own folders: where they lie, what they are called, which of them are kept.
 * {@link app.snowquill.store.backup.BackupFolder} is one book's; {@link app.snowquill.store.backup.Rotation} says which may go.
 * A copy is made and verified by the store, which alone may read an open file.
 */
package app.snowquill.store.backup;
