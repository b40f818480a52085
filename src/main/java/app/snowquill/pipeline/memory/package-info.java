/**
 * What a book remembers and what a model is told of it: the use cases of the context inspector, the bible, the ledger, the archive and the summaries, each
 * a desk that the window and the command line ask. {@link app.snowquill.pipeline.memory.BookMemory} is the door to them. The desks are made
 * of an open book in {@code pipeline}; futures fail with a sentence for the author.
 */
package app.snowquill.pipeline.memory;
