/**
 * The engine that runs a GGUF model on this machine, in a process of its own: native code can end its process, and the
 * author's text must not be in it.
 *
 * <p>This side: {@link app.snowquill.engine.llama.LlamaEngine} is the port's implementation, a {@code WorkerSession} is one
 * worker from its start to its end, {@code AnswerFrames} read one answer; {@link app.snowquill.engine.llama.WorkerLauncher}
 * starts the process, {@code LoadFailure} says in a sentence why a model was not loaded. Nothing that native code would
 * misread gets past {@code GrammarGuard} and {@code WholeCharacters}.
 *
 * <p>The other side, in that process: {@code WorkerMain} reads frames and ends with its input, not by Ctrl+C at the program's terminal, {@code Requests} serves them,
 * {@code Slots} share answers out ({@code Turns} says who is next, {@code KnownSlots} which suits, {@code NativeContexts} what writes in it), {@code Answer} writes one,
 * {@code ChunkSize} keeps a cancel quick. {@code Frames} is the pipe between them. Only {@code NativeModel} touches the
 * binding, and {@code NativeVectors}.
 *
 * <p>{@link app.snowquill.engine.llama.LlamaEmbedder} is the port to vectors; its worker is another process of the same kind,
 * in which {@code VectorRequests} read texts in {@code TextPieces} and {@code VectorFrames} wait for what comes of it.
 *
 * <p>A worker that hangs is killed by its watch; one that dies fails what was under way and is started again at the next
 * call; after three deaths in ten minutes only a person's {@code load()} starts it. Whoever hears of such an end may ask
 * again at once, so the keeper always hears of it first.
 */
package app.snowquill.engine.llama;
