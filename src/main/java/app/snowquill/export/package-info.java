/**
 * The book as a file for other people: {@link app.snowquill.export.ManuscriptExport} is the one door, for window and
 * command line alike. A {@link app.snowquill.story.Book} becomes a neutral {@link app.snowquill.export.Manuscript}
 * ({@code ManuscriptBuilder}, {@code ProseNotation}); one small writer a format turns that into bytes; {@code TargetFile}
 * sees to it that a failure leaves the earlier export as it was.
 *
 * <p>Two formats are no manuscripts: everything that the book's file holds, and the {@link app.snowquill.export.OriginReport}. They need more than a
 * {@code Book} and ask an {@link app.snowquill.export.ExportedBook} for it. What stands around the story is in {@code MatterPassage}'s order in
 * Markdown, text and web pages; {@code ChapterFiles} writes Markdown a file a chapter.
 *
 * <p>A new format is a constant of {@link app.snowquill.export.ExportFormat} and a {@code ManuscriptWriter}. The look of
 * the Word manuscript is in the resources under {@code docx/}: real styles, with the lengths that hang on the paper filled
 * in by {@code DocxPage}. The only room that knows Apache POI.
 */
package app.snowquill.export;
