package app.snowquill.ui.exporting;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the dialog asks of the window.
 *
 * @param chooseTarget asks where to write, starting from a suggestion; waits for the answer; empty for no change
 * @param chooseCover asks for a picture; waits for the answer; empty for no change
 * @param showFile shows the written file in the system's file browser
 * @param showScene leaves the dialog for this scene, with what was found in it beside
 */
public record ExportActions(Function<Path, Optional<Path>> chooseTarget, Supplier<Optional<Path>> chooseCover, Consumer<Path> showFile,
                            Consumer<String> showScene, Runnable close) {
}
