package app.snowquill.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The backups there are of one book, whether it can be opened or not. Safe from any thread; nothing waits. A future that fails
 * does so with a sentence for the author; the backups and the book are as they were then.
 */
public interface KeptBackups {
    /** Newest first. */
    CompletableFuture<List<BackupInfo>> list();

    /** Looks into a backup without touching it. */
    CompletableFuture<BackupPreview> preview(BackupInfo backup);

    /** Makes a book of its own of a backup, beside the book it is of, under a name that is free; gives its file. */
    CompletableFuture<Path> copyOut(BackupInfo backup);
}
