/**
 * What the archive makes of a book: its texts as they are to be found ({@link app.snowquill.pipeline.archive.ArchiveTexts}, older versions
 * by {@link app.snowquill.pipeline.archive.LostText}), where each stands ({@link app.snowquill.pipeline.archive.TextPlaces}), and an
 * answer of what the index found ({@link app.snowquill.pipeline.archive.ArchiveSearch}). No files and no threads; the desk in
 * {@code pipeline} keeps the index up to date, {@code search} is the index.
 */
package app.snowquill.pipeline.archive;
