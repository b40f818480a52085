package app.snowquill.pipeline;

import app.snowquill.story.Book;
import java.util.Optional;

/**
 * A book as it was when a backup was made.
 *
 * @param difference what bringing it back would change; empty where the book of now can't be read
 */
public record BackupPreview(BackupInfo backup, Book book, Optional<BackupDifference> difference) {
}
