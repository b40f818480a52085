package app.snowquill.ui.activity;

import app.snowquill.pipeline.RunRequest;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.Region;

/**
 * What the activity view asks of the rest of the window.
 *
 * @param target asks the author where to write a file of the suggested name
 * @param write writes a text as UTF-8, off the window's thread
 * @param show lays a dialog over the window
 * @param close takes it away
 * @param run writes something again
 * @param open shows a document where it is edited
 */
public record ActivityActions(Function<Path, Optional<Path>> target, BiFunction<Path, String, CompletableFuture<Void>> write,
                              Consumer<Region> show, Runnable close, Consumer<RunRequest> run, Consumer<DocumentKey> open) {
}
