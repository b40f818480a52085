/**
 * What an author can do to a book, as use cases over an open one. Start with {@link app.snowquill.pipeline.BookSession}:
 * the window and the command line both hold one and see neither store nor model. A session shows an immutable
 * {@link app.snowquill.pipeline.BookView}, tells each change once, takes hand edits, and runs steps.
 *
 * <p>{@link app.snowquill.pipeline.ModelDesk} is the model in use, {@link app.snowquill.pipeline.ModelShelf} the models there are to
 * choose from, {@link app.snowquill.pipeline.ModelDownloads} the way to more of them.
 */
package app.snowquill.pipeline;
