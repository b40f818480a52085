/**
 * The port to a language model. Start with {@link app.snowquill.engine.TextEngine}: it loads, counts tokens, and answers a
 * {@link app.snowquill.engine.GenerationRequest} with a {@link app.snowquill.engine.Generation} that streams and can be
 * cancelled. {@link app.snowquill.engine.JsonShape} says what JSON an answer must be; its grammar makes the model keep to
 * it ({@link app.snowquill.engine.ShapeGrammar}; {@link app.snowquill.engine.ShapeSchema} and
 * {@link app.snowquill.engine.ShapeWords} where a server takes no grammar), its check holds afterwards
 * ({@link app.snowquill.engine.ShapeTrim}, then {@link app.snowquill.engine.ShapeCheck}), for a grammar guarantees the shape
 * and not that the answer was finished. {@link app.snowquill.engine.StructuredCall} does all of it and mends an answer once;
 * ask for JSON through it, and best for a record: {@link app.snowquill.engine.RecordShape} reads the shape off its components
 * and their {@link app.snowquill.engine.Bound}s, and the answer comes back as that record.
 *
 * <p>No vendor's type appears here. A worker process runs local models in {@code engine.llama};
 * servers are asked over HTTP in {@code engine.remote}.
 */
package app.snowquill.engine;
