package app.snowquill.export;

import app.snowquill.story.Book;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** @throws ExportException where nothing was written; the file that was there before is then unchanged */
    public ExportResult export(Book book, ExportRequest request, ExportProgress progress) {
        checkPlace(request);
        Manuscript manuscript = ManuscriptBuilder.build(book, request.chapters(), request.headings());
        int total = manuscript.chapters().size();
        try {
            long bytes = new TargetFile(request.target()).write(out -> {
                stopIfCancelled(progress);
                writerFor(request.format()).write(manuscript, request, out, done -> {
                    stopIfCancelled(progress);
                    progress.chapterWritten(done, total);
                });
                stopIfCancelled(progress);
            });
            return new ExportResult(request.target().toAbsolutePath().normalize(), manuscript.words(), bytes);
        } catch (IOException e) {
            throw refused(request.target(), e);
        } catch (ExportException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ExportException(ExportException.Kind.FAILED, "The file could not be made." + KEPT, e);
        }
    }

    /** The book in Markdown, a page for the title and one for each chapter that has text; a book without text has the title alone. */
    public List<MarkdownPage> pages(Book book) {
        Manuscript manuscript;
        try {
            manuscript = ManuscriptBuilder.build(book, Set.of(), ChapterHeadings.TITLE);
        } catch (ExportException nothing) {
            manuscript = new Manuscript(CleanText.line(book.project().title()), CleanText.line(book.project().author()), Locale.ROOT,
                    0, List.of());
        }
        List<MarkdownPage> pages = new ArrayList<>();
        pages.add(new MarkdownPage(0, manuscript.title(), MarkdownWriter.opening(manuscript)));
        manuscript.chapters().forEach(chapter -> pages.add(new MarkdownPage(chapter.number(), chapter.title(),
                MarkdownWriter.chapter(chapter))));
        return pages;
    }

    private static ManuscriptWriter writerFor(ExportFormat format) {
        return switch (format) {
            case DOCX -> new DocxWriter();
            case MARKDOWN -> new MarkdownWriter();
            case TEXT -> new TextWriter();
            case HTML -> new HtmlWriter();
            case ODT -> new OdtWriter();
        };
    }

    private static void stopIfCancelled(ExportProgress progress) {
        if (progress.cancelled()) {
            throw new ExportException(ExportException.Kind.CANCELLED, "The export was stopped." + KEPT);
        }
    }

    private static void checkPlace(ExportRequest request) {
        Path target = request.target().toAbsolutePath();
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            throw new ExportException(ExportException.Kind.NO_PLACE,
                    "The folder " + target.getParent() + " does not exist." + KEPT);
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

    private static ExportException refused(Path target, IOException cause) {
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("not enough space") || said.contains("quota")) {
            return new ExportException(ExportException.Kind.DISK_FULL,
                    "The disk is full, so " + target + " could not be written." + KEPT, cause);
        }
        if (cause instanceof AccessDeniedException || said.contains("read-only") || said.contains("being used")) {
            return new ExportException(ExportException.Kind.NOT_WRITABLE, target
                    + " could not be written. Another program may have it open, or the folder can’t be written to." + KEPT,
                    cause);
        }
        return new ExportException(ExportException.Kind.FAILED, target + " could not be written." + KEPT, cause);
    }
}
