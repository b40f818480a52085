package app.snowquill.pipeline;

import app.snowquill.store.backup.Backup;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * One backup of a book.
 *
 * @param bytes size on the disk
 * @param words of the manuscript; empty, as {@code scenes}, where only looking into it could tell
 */
public record BackupInfo(Path file, Instant made, long bytes, OptionalInt words, OptionalInt scenes) {
    static BackupInfo of(Backup backup) {
        return new BackupInfo(backup.file(), backup.made(), backup.bytes(),
                backup.extent().map(extent -> OptionalInt.of(extent.words())).orElse(OptionalInt.empty()),
                backup.extent().map(extent -> OptionalInt.of(extent.scenes())).orElse(OptionalInt.empty()));
    }
}
