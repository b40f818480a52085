/**
 * The context inspector: what a model would be told of a scene, in place of the page. Start with
 * {@link app.snowquill.ui.context.ContextView}; what it does is in {@link app.snowquill.ui.context.ContextViewModel}.
 *
 * <p>The centre shows one {@code ContextLook}: a bar by layer, a table of elements, or in the table's place the prompt as it would
 * be sent or what differs from the last call. The right panel shows the chosen element and takes the author's word on it. A look is
 * taken anew after each word of the author and when the book changes; until it is there the last one stays, dimmed.
 */
package app.snowquill.ui.context;
