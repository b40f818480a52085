package app.snowquill.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The backups of an open book. They are made by themselves: when the book was opened, every few minutes, and before it is
 * closed, each time unless nothing was changed since the one before.
 */
public interface Backups extends KeptBackups {
    /** Where they are kept; made when the first one is. */
    CompletableFuture<Path> folder();

    /** Makes one now; where nothing was changed since the newest, gives that. */
    CompletableFuture<BackupInfo> backUpNow();

    /**
     * Brings the whole book back as it was, as one change set that can be undone; its present state is backed up first.
     * Locks stay as they are.
     *
     * @return how many documents were changed
     */
    CompletableFuture<Integer> bringBack(BackupInfo backup);

    /** Why the newest one could not be made, in sentences for the author; empty where all is well. */
    Optional<String> trouble();

    /** Tells every change of {@link #trouble()}, on the session's thread. Close the result to stop. */
    AutoCloseable onTrouble(Consumer<Optional<String>> listener);

    /** The plain copy beside them, if the author wants one. */
    Mirror mirror();
}
