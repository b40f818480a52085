package app.snowquill.ui.library;

import app.snowquill.importing.ForeignManuscript;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Reads documents from elsewhere without making the window wait. Fails with a sentence for the author. */
@FunctionalInterface
public interface ForeignReading {
    CompletableFuture<ForeignManuscript> read(Path source);
}
