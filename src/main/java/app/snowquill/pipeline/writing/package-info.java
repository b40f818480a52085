/**
 * How each step is written by a model: one {@link app.snowquill.pipeline.writing.DocumentWriter} a step. A writer takes the
 * fields its step consumes, asks through {@link app.snowquill.pipeline.writing.Writing} with a prompt file and a record whose
 * components carry their bounds, and answers with the book's records that were made of it. The grammar of the shape carries the structure (counts, ids that exist, one
 * sentence a field); no field is ever filled by a text of the program's own.
 *
 * <p>Whom a writer asks is an {@link app.snowquill.pipeline.writing.Asking}: {@link app.snowquill.pipeline.writing.ModelCalls} for a
 * run, {@link app.snowquill.pipeline.writing.Rehearsal} for its plan. How many questions it asks must follow from the book and the
 * {@link app.snowquill.pipeline.writing.Writing.Frame}, never from the answers.
 *
 * <p>Writers keep no state and write nothing themselves; {@code pipeline} stores what they answer.
 */
package app.snowquill.pipeline.writing;
