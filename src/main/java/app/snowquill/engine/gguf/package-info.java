/**
 * Model files without native code. {@link app.snowquill.engine.gguf.GgufReader} reads a header, {@link
 * app.snowquill.engine.gguf.GgufCheck} says whether this program can run the model and what memory it needs, {@link
 * app.snowquill.engine.gguf.ModelFinder} finds the files that other programs keep on this machine and {@link
 * app.snowquill.engine.gguf.FolderSearch} those beneath a folder the author names. A file that doesn't pass here, its
 * counts and bounds in the reader and what the loader takes on trust in {@code LoaderTrust}, never reaches the native library,
 * which would take its process down. Of files that are found nothing is copied, moved or changed.
 *
 * <p>{@link app.snowquill.engine.gguf.ModelDownload} fetches one file, only when it is told to: over HTTPS, to be gone on with
 * after a lost line, checked by its checksum and its header before it gets its name. {@link
 * app.snowquill.engine.gguf.UnfinishedDownload} names what was begun and not ended.
 */
package app.snowquill.engine.gguf;
