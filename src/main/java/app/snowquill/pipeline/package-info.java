/**
 * What an author can do to a book, as use cases over an open one. Start with {@link app.snowquill.pipeline.BookSession}:
 * the window and the command line both hold one and see neither store nor model. A session shows an immutable
 * {@link app.snowquill.pipeline.BookView}, tells each change once, takes hand edits, and runs steps.
 */
package app.snowquill.pipeline;
