package app.snowquill.export;

import app.snowquill.story.Book;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes a book to a file. Stateless and thread-safe; an export runs on the caller's thread, which must not be the
 * window's.
 */
public final class ManuscriptExport {
    private static final String KEPT = " Nothing was exported; what was there before is as it was.";
    private static final String CHAPTERS_KEPT = " Each chapter in the folder is whole, as it was before or as it is in the book.";

    /**
     * In any format.
     *
     * @throws ExportException where nothing was written; the file that was there before is then unchanged
     */
    public ExportResult export(ExportedBook book, ExportRequest request, ExportProgress progress) {
        return switch (request.format()) {
            case JSON -> write(request, book.book().words(), new ExportReport(progress, 0, KEPT), book::writeEverything);
            case ORIGIN -> write(request, book.book().words(), new ExportReport(progress, 0, KEPT), out -> new OriginPage(book.origins()).write(out));
            default -> export(book.book(), request, progress);
        };
    }

    /**
     * As a manuscript.
     *
     * @throws ExportException where nothing was written; the file that was there before is then unchanged
     * @throws IllegalArgumentException for a format that needs more than the story; those take an {@link ExportedBook}
     */
    public ExportResult export(Book book, ExportRequest request, ExportProgress progress) {
        ManuscriptWriter writer = writerFor(request.format());
        checkPlace(request);
        Manuscript manuscript = ManuscriptBuilder.build(book, request.chapters(), request.headings());
        ExportReport report = new ExportReport(progress, manuscript.chapters().size(), KEPT);
        return write(request, manuscript.words(), report, out -> writer.write(manuscript, request, out, report));
    }

    /**
     * As Markdown in a folder, a file a chapter.
     *
     * @param request its target is the folder, which is made where it is not there
     * @throws ExportException where it was not finished; each file is then whole, new or as it was
     */
    public ExportResult exportChapters(Book book, ExportRequest request, ExportProgress progress) {
        Path folder = request.target().toAbsolutePath();
        if (folder.getParent() == null || !Files.isDirectory(folder.getParent()) || Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ExportException(ExportException.Kind.NO_PLACE, "The chapters need a folder, and " + folder + " can’t be one." + KEPT);
        }
        Manuscript manuscript = ManuscriptBuilder.build(book, request.chapters(), request.headings());
        ExportReport report = new ExportReport(progress, manuscript.chapters().size(), CHAPTERS_KEPT);
        return finished(request, manuscript.words(), report,
                () -> new ChapterFiles(folder, book.outline().chapters().size()).write(manuscript, request.matter(), report));
    }

    private static ExportResult write(ExportRequest request, int words, ExportReport report, TargetFile.Content content) {
        checkPlace(request);
        return finished(request, words, report, () -> new TargetFile(request.target()).write(out -> {
            report.stopIfCancelled();
            content.writeTo(new StoppableStream(out, report::stopIfCancelled));
            report.stopIfCancelled();
        }));
    }

    /** What fails says so in a sentence. */
    private static ExportResult finished(ExportRequest request, int words, ExportReport report, Writing writing) {
        try {
            return new ExportResult(request.target().toAbsolutePath().normalize(), words, writing.bytes(), report.notices());
        } catch (IOException e) {
            throw refused(request.target(), e, report.kept());
        } catch (UncheckedIOException e) {
            throw refused(request.target(), e.getCause(), report.kept());
        } catch (ExportException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ExportException(ExportException.Kind.FAILED, "The file could not be made." + report.kept(), e);
        }
    }

    /** The book in Markdown, a page for the title and one for each chapter that has text; a book without text has the title alone. */
    public List<MarkdownPage> pages(Book book) {
        Manuscript manuscript;
        try {
            manuscript = ManuscriptBuilder.build(book, Set.of(), ChapterHeadings.TITLE);
        } catch (ExportException nothing) {
            manuscript = new Manuscript(CleanText.line(book.project().title()), CleanText.line(book.project().author()),
                    Locale.forLanguageTag(book.project().language()), 0, List.of());
        }
        List<MarkdownPage> pages = new ArrayList<>();
        pages.add(new MarkdownPage(0, manuscript.title(), MarkdownWriter.opening(manuscript)));
        manuscript.chapters().forEach(chapter -> pages.add(new MarkdownPage(chapter.number(), chapter.title(),
                MarkdownWriter.chapter(chapter))));
        return pages;
    }

    private interface Writing {
        long bytes() throws IOException;
    }

    static ManuscriptWriter writerFor(ExportFormat format) {
        return switch (format) {
            case DOCX -> new DocxWriter();
            case MARKDOWN -> new MarkdownWriter();
            case TEXT -> new TextWriter();
            case HTML -> new HtmlWriter();
            case ODT -> new OdtWriter();
            case PDF -> new PdfWriter();
            case JSON, ORIGIN -> throw new IllegalArgumentException(format + " is no format of manuscripts.");
            case EPUB -> new Epub3Writer(Clock.systemUTC());
            case EPUB2 -> new Epub2Writer();
        };
    }

    private static String noFolder(Path folder) {
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return above + " is a file, so nothing can be written below it.";
            }
        }
        return "The folder " + folder + " does not exist.";
    }

    private static void checkPlace(ExportRequest request) {
        Path target = request.target().toAbsolutePath();
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            throw new ExportException(ExportException.Kind.NO_PLACE, noFolder(target.getParent()) + KEPT);
        }
        if (Files.isDirectory(target)) {
            throw new ExportException(ExportException.Kind.NO_PLACE, target + " is a folder, not a file." + KEPT);
        }
        String extension = "." + request.format().extension();
        // A project must never be taken for an earlier export. Its name tells; opening it would drop the store's lock.
        if (Files.exists(target) && !target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(extension)) {
            throw new ExportException(ExportException.Kind.NOT_AN_EXPORT, target.getFileName()
                    + " is there already and is not a " + extension + " file. Choose a name that ends in " + extension + "."
                    + KEPT);
        }
    }

    private static ExportException refused(Path target, IOException cause, String kept) {
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("not enough space") || said.contains("quota")) {
            return new ExportException(ExportException.Kind.DISK_FULL,
                    "The disk is full, so " + target + " could not be written." + kept, cause);
        }
        if (cause instanceof AccessDeniedException || said.contains("read-only") || said.contains("being used")) {
            return new ExportException(ExportException.Kind.NOT_WRITABLE, target
                    + " could not be written. Another program may have it open, or the folder can’t be written to." + kept,
                    cause);
        }
        return new ExportException(ExportException.Kind.FAILED, target + " could not be written." + kept, cause);
    }
}
