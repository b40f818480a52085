package app.snowquill.ui.library;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Makes a new book's file, and its folder where that is missing, and opens it. Nothing waits; fails with a sentence for the author. */
@FunctionalInterface
public interface BookMaker {
    CompletableFuture<Void> make(Path file, NewBook book);
}
