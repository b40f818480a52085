/**
 * The port to a language model. Start with {@link app.snowquill.engine.TextEngine}: it loads, counts tokens, and answers a
 * {@link app.snowquill.engine.GenerationRequest} with a {@link app.snowquill.engine.Generation} that streams and can be
 * cancelled. {@link app.snowquill.engine.JsonShape} says what JSON an answer must be; its grammar makes the model keep to
 * it, its check holds afterwards, for a grammar guarantees the shape and not that the answer was finished.
 *
 * <p>No vendor's type appears here. The one implementation of today is the worker process in {@code engine.llama}.
 */
package app.snowquill.engine;
