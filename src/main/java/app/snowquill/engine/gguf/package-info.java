/**
 * Reads GGUF model files without native code: {@link app.snowquill.engine.gguf.GgufReader} the header,
 * {@link app.snowquill.engine.gguf.GgufCheck} whether this program can run the model and what memory it needs,
 * {@link app.snowquill.engine.gguf.ModelFinder} the files that other programs keep on this machine. A file that doesn't
 * pass here, its counts and bounds in the reader and what the loader takes on trust in {@code LoaderTrust}, never reaches the native library, which would take its process down. Nothing is copied, moved or changed.
 */
package app.snowquill.engine.gguf;
