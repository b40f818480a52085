/**
 * What an author can do to the outline, whoever asks for it: the tree, the chain view, the corkboard or the page. Start with
 * {@link app.snowquill.pipeline.outline.OutlineEdits}, which keeps every change as one hand edit.
 *
 * <p>{@link app.snowquill.pipeline.outline.OutlineChange} (parts, chapters), {@link app.snowquill.pipeline.outline.SceneChange}
 * (scenes), {@link app.snowquill.pipeline.outline.BinChange} (the bin) and {@link app.snowquill.pipeline.outline.SceneCut}
 * (split, merge) are pure: they make a list from a list. No change loses a scene or a word; what the bin holds keeps its card,
 * text and notes under its id, and what it lets go of stays in the history.
 */
package app.snowquill.pipeline.outline;
