/**
 * What every engine on llama.cpp needs, whether it is bound in or asked as a server, so that both read the same prompt and
 * choose tokens alike: the chosen model and its sizes ({@link app.snowquill.engine.llamacpp.ModelChoice}), messages in the
 * model's own conversation frame ({@link app.snowquill.engine.llamacpp.PromptFrames}) with control tokens broken
 * ({@link app.snowquill.engine.llamacpp.ControlTexts}), and the JSON that asks for a completion
 * ({@link app.snowquill.engine.llamacpp.Completion}). Knows no process, no native code and no HTTP.
 */
package app.snowquill.engine.llamacpp;
