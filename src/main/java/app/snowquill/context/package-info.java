/**
 * What a model is to be told, before any of it is a prompt: typed elements in four layers, counted in tokens, cut to what the model holds.
 * {@link app.snowquill.context.Layer} says where an element stands and how much room its layer has, {@link app.snowquill.context.Priority}
 * what goes first when there is too little, {@link app.snowquill.context.Fate} what became of it.
 *
 * <p>Pure: the book comes in as values, tokens are counted through {@link app.snowquill.context.TokenCount}. Who asks the model, and
 * which texts are found for a scene, is {@code pipeline}'s.
 */
package app.snowquill.context;
