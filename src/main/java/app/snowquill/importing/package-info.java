/**
 * Documents that were written elsewhere, read into values: a {@link app.snowquill.importing.ForeignManuscript} comes
 * out of {@link app.snowquill.importing.ForeignSource}, which only the process of {@code importing.worker} calls; everybody else asks that room.
 *
 * <p>One class a format turns a file into {@link app.snowquill.importing.Block}s, in order and with nothing left out;
 * {@link app.snowquill.importing.Structure} then says which of them are chapters and where scenes part, the same for every
 * format. A project of another program says that itself: its {@link app.snowquill.importing.ProjectReader} fills a
 * {@link app.snowquill.importing.ProjectBook} with scenes and what is known of them, people, places and things, and counts in
 * {@link app.snowquill.importing.LeftOut} what has no place here. {@link app.snowquill.importing.OutlineText} reads an outline that was pasted. Nothing here knows a book, keeps
 * anything or changes a source. What can't be read is refused in one sentence by an
 * {@link app.snowquill.importing.ImportException}; what can't be kept as it was is a warning.
 *
 * <p>What our own Markdown exports put around the story is taken out by {@code MarkdownMatter}; a whole book that was exported as JSON is not read here but by
 * {@code store.portable}.
 *
 * <p>Every file is taken for hostile: sizes are bounded before and after unpacking, entities of XML are off, lines are read in one pass
 * and without recursion, ZIPs are read by {@link app.snowquill.importing.Archive} alone, XML by {@link app.snowquill.importing.SafeXml}
 * (256 deep at most), HTML by jsoup in {@link app.snowquill.importing.MarkupText}
 * (a pattern in which two parts can take the same spaces is written by hand). To add a format:
 * a class that implements {@link app.snowquill.importing.BlockReader} or {@link app.snowquill.importing.ProjectReader}, and its case in
 * {@link app.snowquill.importing.ForeignFormat}. A project's files are reached through {@link app.snowquill.importing.ProjectFiles} only, out of
 * which no path and no link leads.
 */
package app.snowquill.importing;
