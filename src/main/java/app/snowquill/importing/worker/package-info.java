/**
 * Reads documents from elsewhere in a process of its own, so that none can take the program's memory, time or files:
 * {@link app.snowquill.importing.worker.ReadingProcess} is what everyone who wants a document read asks, and the only one who
 * may call {@link app.snowquill.importing.ForeignSource} is the process it starts, {@link
 * app.snowquill.importing.worker.ReadingMain}.
 *
 * <p>The process has little memory and little time, one temp folder that goes with it, and a {@link
 * app.snowquill.importing.worker.ReadingFence}: nothing else is read or written, nothing is asked of a network, no program is
 * started. Its answer is one line of JSON ({@link app.snowquill.importing.worker.Reading}) of bounded length. Whatever goes wrong
 * is one sentence in an {@link app.snowquill.importing.ImportException}; nothing was changed then. The process ends when it has been
 * heard, when its program ends, when the author stops it, or when its time is over.
 */
package app.snowquill.importing.worker;
