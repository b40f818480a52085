/**
 * The page in the middle: one scene's prose, what agents make of it, and where each paragraph came from. Start
 * with {@link app.snowquill.ui.editor.ProsePane}.
 *
 * <p>The only room that knows RichTextFX. The book keeps prose as marked text (paragraphs parted by a blank line,
 * {@code *italic*}, {@code **bold**}); {@link app.snowquill.ui.editor.ProseMarkup} turns it into
 * {@link app.snowquill.ui.editor.Passage}s and back without loss. RichTextFX can't indent a first line, so that every
 * paragraph of {@link app.snowquill.ui.editor.ProseArea} begins with an invisible mark as wide as the indent; the area
 * keeps the mark in its place whatever is typed, pasted or undone, and nobody outside ever sees it.
 */
package app.snowquill.ui.editor;
