package app.snowquill.ui.context;

import java.util.function.Consumer;

/**
 * What the inspector asks of the window around it. Each is called on the window's thread and must not wait.
 *
 * @param close shows again what was there before
 * @param copy puts a text on the clipboard
 * @param use has the Writer go on with what is shown
 * @param chooseModel shows the choice of a model
 * @param prompts shows where prompts are changed
 */
public record ContextActions(Runnable close, Consumer<String> copy, Runnable use, Runnable chooseModel, Runnable prompts) {
}
