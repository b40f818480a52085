/**
 * The book as a file for other people: {@link app.snowquill.export.ManuscriptExport} is the one door, for window and
 * command line alike. A {@link app.snowquill.story.Book} becomes a neutral {@link app.snowquill.export.Manuscript}
 * ({@code ManuscriptBuilder}, {@code ProseNotation}); one small writer a format turns that into bytes; {@code TargetFile}
 * sees to it that a failure leaves the earlier export as it was.
 *
 * <p>Two formats are no manuscripts: everything that the book's file holds, and the {@link app.snowquill.export.OriginReport}. They need more than a
 * {@code Book} and ask an {@link app.snowquill.export.ExportedBook} for it. What stands around the story is in {@code MatterPassage}'s order in
 * every format; {@code ChapterFiles} writes Markdown a file a chapter.
 *
 * <p>A new format is a constant of {@link app.snowquill.export.ExportFormat} and a {@code ManuscriptWriter}. A scene's prose is read
 * when its turn comes, and every writer writes through, so a long book costs no memory to speak of.
 *
 * <p>Documents for word processors, DOCX and ODT, are made of three things. A {@code DocumentForm} says which paragraph stands where
 * and in which {@code TextStyle}: {@code ShunnForm} the manuscript, {@code TypesetForm} the printed book. A {@code Sheet} writes
 * these paragraphs in its format: {@code DocxBody}, {@code OdtBody}. How a style looks is in the resources under {@code docx/} and
 * {@code odt/}, a sheet of styles for each form, with the lengths that hang on the paper filled in ({@code ManuscriptPage},
 * {@code BookPage}). So a new form is a {@code DocumentForm} and two style sheets, and what a paragraph is has one place.
 *
 * <p>Typeset pages come from the room {@code export.page}; {@code PageLayout} hands it a manuscript by way of {@code PagedSheet},
 * the looks are in {@code BookPages} and {@code ManuscriptPages}, {@code PdfWriter} draws the pages into a PDF (the only room that
 * knows PDFBox), and {@link app.snowquill.export.ProofPress} gives them to whoever wants to see them first.
 *
 * <p>An e-book is a list of pages ({@code EpubPages}, {@code EpubRole}) that two writers put into a zip: {@code Epub3Writer} by
 * itself, {@code Epub2Writer} through epublib, which no other class sees. {@code CoverPicture} looks at an author's cover,
 * {@code DrawnCover} draws one where there is none.
 *
 * <p>{@code BookWords} is what a book says of itself and calls its pages in its own language, in every format; {@code importing} asks it to know
 * END and the author's line again.
 */
package app.snowquill.export;
