/**
 * The bible's view: at the left all entries by kind ({@link app.snowquill.ui.bible.BibleView#left()}), in the middle one of them with its
 * fields, relations, changes and who knows what, or the graph of all or what the book promises ({@code SetupsPane}), at the right what waits, where it appears and what a change touches.
 * What an entry is made of is an {@code EntryDraft}: for a character the documents of steps 3 and 7 beside the entry's own. Fields of the
 * entry are kept by themselves; those of the steps are weighed first, because they make texts stale ({@code EntryKeeper}). Everything else
 * (relations, changes, facts) is a deed of its own ({@code BibleDeeds}), each one undo. What needs reading the whole book is asked away
 * from the window's thread ({@code BibleNews}). Lives with its book; on the window's thread.
 */
package app.snowquill.ui.bible;
