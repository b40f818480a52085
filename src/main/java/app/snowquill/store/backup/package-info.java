/**
 * Copies of books, outside the books' own folders: where they lie, what they are called, which of them are kept.
 * {@link app.snowquill.store.backup.BackupRoot} finds a book's {@link app.snowquill.store.backup.BackupFolder} by its identity, or by
 * where it was seen last; {@link app.snowquill.store.backup.Rotation} says which copies may go; {@link
 * app.snowquill.store.backup.BackupReader} looks into one without touching it. A copy is made and verified by the store, which alone
 * may read an open file.
 */
package app.snowquill.store.backup;
