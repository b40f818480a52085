package app.snowquill.ui.library;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the author can want here. Each is called on the window's thread and must not wait for more than a dialog.
 *
 * @param choose asks for a book's file and opens it
 * @param backups shows those of a book, which need not be there any more
 */
public record LibraryActions(Runnable newBook, Runnable choose, Runnable openSample, Consumer<Path> open, Consumer<Path> backups) {
}
