package app.snowquill.store.backup;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One copy of a book.
 *
 * @param bytes size on the disk
 */
public record Backup(Path file, Instant made, long bytes) {
}
