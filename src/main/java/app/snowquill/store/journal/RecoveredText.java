package app.snowquill.store.journal;

import app.snowquill.story.DocumentKey;

/**
 * A text that was on the page and not in the book when the program ended.
 *
 * @param follows whether the book's own text is one that this page once had, so that it can simply go on from there; where
 *                not, the book was changed otherwise meanwhile and the author has to choose
 */
public record RecoveredText(DocumentKey key, String text, boolean follows) {
}
