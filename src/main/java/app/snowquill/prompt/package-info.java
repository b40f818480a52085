/**
 * What is said to a model. A prompt is a file {@code prompt/<operation>.md}: a header (purpose, inputs, trim, output), then
 * what the model is told as a system and what it is asked. {@link app.snowquill.prompt.PromptLibrary} finds them,
 * {@link app.snowquill.prompt.PromptFile} renders one. No prompt stands in Java.
 *
 * <p>An author may change any of them: {@link app.snowquill.prompt.PromptCopies} holds a file for each that was, with the hash of the original it
 * was made from. A copy says only what stands under System and User; what a prompt is handed is the program's to say, so a copy that does not
 * show every input, or that names another, is refused ({@link app.snowquill.prompt.PromptState}) and the program's own is used.
 */
package app.snowquill.prompt;
