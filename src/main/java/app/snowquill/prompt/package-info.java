/**
 * What is said to a model. A prompt is a file {@code prompt/<operation>.md}: a header (purpose, inputs, trim, output), then
 * what the model is told as a system and what it is asked. {@link app.snowquill.prompt.PromptLibrary} finds them,
 * {@link app.snowquill.prompt.PromptFile} renders one. No prompt stands in Java.
 */
package app.snowquill.prompt;
