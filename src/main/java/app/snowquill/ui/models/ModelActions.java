package app.snowquill.ui.models;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the list of models asks of the rest of the window. Each is called on the window's thread.
 *
 * @param file asks for a model file; waits for the answer
 * @param folder asks for a folder; waits for the answer
 * @param download shows the download dialog
 * @param useServer shows the dialog of servers
 */
public record ModelActions(Supplier<Optional<Path>> file, Supplier<Optional<Path>> folder, Runnable download,
                           Runnable useServer) {
}
