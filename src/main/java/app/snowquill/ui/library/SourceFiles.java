package app.snowquill.ui.library;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks for what is to be read in; each waits for the answer, empty where there is none.
 *
 * @param file a document, a card, a project that is one file
 * @param folder a project that is a folder
 */
public record SourceFiles(Supplier<Optional<Path>> file, Supplier<Optional<Path>> folder) {
}
