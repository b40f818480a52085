package app.snowquill.ui.bible;

import app.snowquill.story.EntryKind;

/**
 * One line of the list.
 *
 * @param words what it is, under its name
 * @param waiting how much waits for the author's word
 * @param initials one or two letters
 * @param colour place of a character in the book's list, from 0; below 0 for all else
 */
record EntryRow(String id, EntryKind kind, String name, String words, int waiting, Mark mark, String initials, int colour) {
    enum Mark {
        NONE,
        /** Two places of the book disagree about it. */
        CONTRADICTED
    }
}
