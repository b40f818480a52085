package app.snowquill.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What can be done about a book that may be damaged. Safe from any thread; nothing waits. Never changes the book; a future that fails does
 * so with a sentence for the author.
 */
public interface Rescue {
    /** Looks at every page and text of a book that is not open. */
    CompletableFuture<CheckedBook> check(Path file);

    /**
     * Makes a new book of every text in {@code bad} that is as it was written, and of the book's own backups where it is not.
     *
     * @param target must not be there; its folder must
     * @param more files besides that may be backups of this book, newest first; believed before the book's own
     */
    CompletableFuture<SalvagedBook> salvage(Path bad, Path target, List<Path> more);
}
