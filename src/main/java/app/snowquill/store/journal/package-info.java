/**
 * What was typed and is not in the book yet. Keys reach the book only every few seconds; until then they stand in a journal
 * outside the project file, so that a program that is killed, or a book that can't be written, loses none of them.
 *
 * <p>{@link app.snowquill.store.journal.KeystrokeJournal} writes one file for each time a book is open, frame after frame,
 * each with its checksum; {@link app.snowquill.store.journal.JournalReplay} reads one after a bad end and says which texts
 * were further along than the book; {@link app.snowquill.store.journal.JournalFolder} knows which files belong to a book
 * and which of them are still being written. A journal that is closed in order leaves no file. One that can't be written goes on in
 * another place; all files of one session are replayed as one.
 */
package app.snowquill.store.journal;
