/**
 * Reads what is left of a damaged book without trusting any part of it. A {@link app.snowquill.store.salvage.PageImage} is the
 * file as pages, with what its write-ahead log adds; {@link app.snowquill.store.salvage.LeafPage} takes the rows out of a page by
 * the published layout of SQLite's files (www.sqlite.org/fileformat2.html), whether or not anything still points to it. What
 * a row is worth is decided by its own hash, not by where it was found.
 */
package app.snowquill.store.salvage;
