package app.snowquill.ui.firstrun;

/**
 * What the author can want here. Each is called on the window's thread and must not wait.
 *
 * @param skip goes on without a model
 */
public record FirstRunActions(Runnable openSample, Runnable newBook, Runnable skip) {
}
