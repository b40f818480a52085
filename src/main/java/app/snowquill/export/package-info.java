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
 * <p>Typeset pages come from the room {@code export.page}; {@code PageLayout} hands it a manuscript by way of {@code PagedSheet},
 * the looks are in {@code BookPages} and {@code ManuscriptPages}, {@code PdfWriter} draws the pages into a PDF (the only room that
 * knows PDFBox), and {@link app.snowquill.export.ProofPress} gives them to whoever wants to see them first.
 */
package app.snowquill.export;
