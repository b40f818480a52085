/**
 * The book as a file for other people: {@link app.snowquill.export.ManuscriptExport} is the one door, for window and
 * command line alike. A {@link app.snowquill.story.Book} becomes a neutral {@link app.snowquill.export.Manuscript}
 * ({@code ManuscriptBuilder}, {@code ProseNotation}); one small writer a format turns that into bytes; {@code TargetFile}
 * sees to it that a failure leaves the earlier export as it was.
 *
 * <p>A new format is a constant of {@link app.snowquill.export.ExportFormat} and a {@code ManuscriptWriter}. The look of
 * the Word manuscript is in the resources under {@code docx/}: real styles, with the lengths that hang on the paper filled
 * in by {@code DocxPage}. The only room that knows Apache POI.
 *
 * <p>An e-book is a list of pages ({@code EpubPages}, {@code EpubRole}) that two writers put into a zip: {@code Epub3Writer} by
 * itself, {@code Epub2Writer} through epublib, which no other class sees. {@code CoverPicture} looks at an author's cover,
 * {@code DrawnCover} draws one where there is none. {@code BookWords} is what a book calls its pages in its own language.
 */
package app.snowquill.export;
