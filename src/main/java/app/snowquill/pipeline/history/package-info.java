/**
 * Two versions of a text, side by side. Start with {@link app.snowquill.pipeline.history.TextComparison}: it aligns the
 * paragraphs of prose, or the fields of a form, and marks what differs in words; {@link app.snowquill.pipeline.history.Hunks} cuts prose into
 * changes that can be taken one by one. Pure, over texts alone; what a version
 * is and how to go back to one is {@code pipeline.BookHistory}'s business. The only room that knows java-diff-utils.
 */
package app.snowquill.pipeline.history;
