/**
 * Summaries of scenes, chapters, parts and the book, each merged from those below it and stale by hash when what it was made from is another.
 * {@link app.snowquill.pipeline.summaries.SummaryLook} lays the kept texts over a book and says of each how it stands;
 * {@link app.snowquill.pipeline.summaries.ToldBefore} tells what came before a scene as coarsely as it is current. Cards and approved facts are
 * the truth; a summary is only a view, is on no undo stack, and one the author wrote is never written over.
 *
 * <p>Pure: kept texts come in as values. Who asks the model, and when, is {@code pipeline.LocalSummaryDesk}'s.
 */
package app.snowquill.pipeline.summaries;
