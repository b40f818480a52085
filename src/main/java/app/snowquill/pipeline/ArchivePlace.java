package app.snowquill.pipeline;

import app.snowquill.search.Vectors;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the archives of all books share.
 *
 * @param folder in which every book has a folder with its index; may be deleted at any time
 * @param vectors empty where the model in use gives none; asked again after every change
 */
public record ArchivePlace(Path folder, Supplier<Optional<Vectors>> vectors) {
}
