/**
 * Reads what is left of a damaged book without trusting any part of it. {@link app.snowquill.store.salvage.BookRescue} is the port;
 * {@code store.sqlite} implements it, since only it may ask SQLite and write a new file.
 *
 * <p>A {@code PageImage} is the file as pages, with what its write-ahead log adds; {@code LeafPage} takes the rows out of a page by the
 * published layout of SQLite's files (www.sqlite.org/fileformat2.html), whether or not anything still points to it; {@code TableShape} knows
 * whose a row is by what it looks like. {@link app.snowquill.store.salvage.FoundRows} gathers them: what a text is worth is decided by its
 * own hash, not by where it was found. {@link app.snowquill.store.salvage.Rescued} fills gaps from backups and mends references.
 */
package app.snowquill.store.salvage;
