/**
 * Books in folders that a service copies to other computers, or that lie on another computer. SQLite can't be trusted there:
 * a service copies a file while it is being written, and a network disk may not keep locks. So the program works on a copy in
 * its own data folder and puts whole, verified snapshots into the folder.
 *
 * <p>{@link app.snowquill.store.synced.SyncedPlace} recognises such a folder,
 * {@link app.snowquill.store.synced.SyncedFiles} opens a book in one, and {@code PublishedStore} is the open book. Two
 * versions are never merged: one that comes from elsewhere is kept beside under a name of its own.
 */
package app.snowquill.store.synced;
