/**
 * What there is to tell a model of one scene: {@link app.snowquill.pipeline.writing.context.SceneContext} reads the book as it stands before
 * the scene and lays out the candidates of a {@link app.snowquill.context.ContextAsk}, each in its layer, with its priority and with the tags
 * that say who may know it. Nothing is counted or cut here; {@code context} does that.
 *
 * <p>What stands before the scene is told alike from scene to scene and for every point of view, as far as that can be: a model need not read
 * again what it read for the scene before. So within a layer what changes least stands first; which entries are of weight follows from a whole group of
 * neighbouring scenes ({@link app.snowquill.pipeline.writing.context.AtHand}); the recent story only grows at its end until it leaps
 * ({@link app.snowquill.context.Leap}); and what only this scene or this point of view has goes into the last layer. What is not in the book itself, the
 * author's choices, better summaries, shorter texts and similar scenes, comes in through {@link app.snowquill.pipeline.writing.context.SceneSources}.
 *
 * <p>To tell one more thing: a class beside {@link app.snowquill.pipeline.writing.context.FactElements} that adds its candidates, a line in
 * {@code SceneContext}; {@code LeakTest} says whether a secret gets through, {@code StablePrefixTest} what it costs the cache. What is told here is shown, never consumed: it makes
 * nothing stale.
 */
package app.snowquill.pipeline.writing.context;
