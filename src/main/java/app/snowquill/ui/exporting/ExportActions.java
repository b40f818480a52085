package app.snowquill.ui.exporting;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the dialog asks of the window.
 *
 * @param chooseTarget asks where to write, starting from a suggestion; waits for the answer; empty for no change
 * @param showFile shows the written file in the system's file browser
 */
public record ExportActions(Function<Path, Optional<Path>> chooseTarget, Consumer<Path> showFile, Runnable close) {
}
