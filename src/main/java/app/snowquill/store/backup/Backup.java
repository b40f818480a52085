package app.snowquill.store.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * One copy of a book.
 *
 * @param bytes size on the disk
 * @param extent empty where the folder's notes do not tell
 */
public record Backup(Path file, Instant made, long bytes, Optional<Extent> extent) {
    /** How much a book holds. */
    public record Extent(int words, int scenes) {
    }
}
