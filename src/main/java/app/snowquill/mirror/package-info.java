/**
 * A book as plain files that any editor reads, one a chapter, kept up with the book. {@link app.snowquill.mirror.MirrorFolder} writes
 * what changed and never touches what somebody else wrote; {@code Manifest} is how it knows its own files again; {@code FileName}
 * makes names that every system takes. What stands in the files comes from {@link app.snowquill.export.ManuscriptExport}; when they
 * are written is the pipeline's affair.
 *
 * <p>Nothing is ever read back from these files into a book.
 */
package app.snowquill.mirror;
