/**
 * One thing asked of an agent about a passage, or of what comes next, and its up to four answers: what the page and the Agents tab both show. Start with
 * {@link app.snowquill.ui.common.variants.VariantTable}, which asks, streams, stops and remembers which answer is looked at; a
 * {@link app.snowquill.ui.common.variants.Variant} is one answer, {@link app.snowquill.ui.common.variants.Asked} what was asked. Knows no widgets and
 * writes nothing into the book: the page does, by the author's word. On the window's thread.
 */
package app.snowquill.ui.common.variants;
