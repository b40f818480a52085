package app.snowquill.store;

import java.nio.file.Path;

/**
 * A copy of a book that was opened again and found whole.
 *
 * @param texts texts whose hashes were compared
 * @param bytes size of the copy
 */
public record CopyReport(Path file, int texts, long bytes) {
}
