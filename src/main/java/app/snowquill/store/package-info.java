/**
 * What keeps a book. {@link app.snowquill.store.ProjectStore} is the port: one open project file, its documents, their
 * revisions, change sets, failures, proposals, jobs. {@code store.sqlite} is the one implementation.
 *
 * <p>Every write of text is a revision in a change set; nothing is ever overwritten. Calls wait for the store's own
 * thread and must not come from the window's.
 *
 * <p>All rows of a file can be told to a {@link app.snowquill.store.RowSink} and a new file be made of such; {@code store.portable} makes JSON of them.
 *
 * <p>{@code ReadOnlyStore} is a book to be read, {@code MovableStore} one that can go on in another file; {@code store.synced}
 * works on a copy where the book's folder is not this computer's alone.
 */
package app.snowquill.store;
