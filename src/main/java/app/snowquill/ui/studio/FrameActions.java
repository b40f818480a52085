package app.snowquill.ui.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * What the frame can ask for. Each is called on the window's thread and must not wait.
 *
 * @param recent books opened lately, newest first; asked each time the menu opens
 * @param backups shows the backups of the book
 * @param check looks at every text of the book
 * @param bookDetails shows where title, author and brief are edited
 * @param openStep shows a step, 0 to 10
 * @param writeEverything has the model write every step that is empty, stale or failed
 * @param stop stops what the model is writing
 * @param history shows the past of the open scene
 * @param context shows what a model would be told of the open scene
 * @param bringIn shows where a document from elsewhere comes into the book
 * @param derive shows what can be derived from the book's text
 * @param agents shows how agents write and what they are told
 */
public record FrameActions(Runnable newBook, Runnable openBook, Supplier<List<Path>> recent, Consumer<Path> openRecent,
                           Runnable chooseModel, Runnable export, Runnable backups, Runnable check, Runnable closeBook, Runnable quit, Runnable undo,
                           Runnable redo, Runnable bookDetails, IntConsumer openStep,
                           Runnable writeEverything, Runnable stop, Runnable history, Runnable context, Runnable bringIn, Runnable derive,
                           Runnable agents) {
}
