package app.snowquill.export;

import app.snowquill.export.page.Alignment;
import app.snowquill.export.page.FontFamily;
import app.snowquill.export.page.Page;
import app.snowquill.export.page.PageStyle;
import app.snowquill.export.page.PageStyle.Facing;
import app.snowquill.export.page.RunningHeads;
import app.snowquill.export.page.TypeStyle;
import app.snowquill.export.page.Typesetter;
import app.snowquill.story.Book;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Shows what an export would write, as pages: those of its template, or a text file's own lines. Writes no file. Stateless and
 * thread-safe; it works on the caller's thread, which must not be the window's.
 */
public final class ProofPress {
    private static final Set<ExportFormat> TEXT_FILES = Set.of(ExportFormat.MARKDOWN, ExportFormat.TEXT, ExportFormat.HTML);
    private static final double INCH = 72;
    private static final double LINE = 13;
    private static final double LETTERS = 9.5;

    /**
     * @param cancelled asked after every page
     * @throws ExportException where there is nothing to show, or of kind CANCELLED
     */
    public PageProof proof(Book book, ExportRequest request, BooleanSupplier cancelled) {
        Manuscript manuscript = ManuscriptBuilder.build(book, request.chapters(), request.headings());
        List<Page> pages = new ArrayList<>();
        PageLayout layout = new PageLayout();
        Consumer<Page> add = page -> {
            if (cancelled.getAsBoolean()) {
                throw new ExportException(ExportException.Kind.CANCELLED, "The preview was stopped.");
            }
            pages.add(page);
        };
        try {
            if (TEXT_FILES.contains(request.format())) {
                list(manuscript, request, layout, add);
                return new PageProof(pages, Facing.SINGLE, layout.notices());
            }
            layout.lay(manuscript, request, add, done -> { });
            return new PageProof(pages, PageForm.of(manuscript, request).page().facing(), layout.notices());
        } catch (IOException e) {
            throw new ExportException(ExportException.Kind.FAILED, "The pages could not be laid out.", e);
        }
    }

    private static void list(Manuscript manuscript, ExportRequest request, PageLayout layout, Consumer<Page> pages)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ManuscriptExport.writerFor(request.format()).write(manuscript, request, file, done -> { });
        double width = request.paper().width() / PageForm.TWIPS;
        double height = request.paper().height() / PageForm.TWIPS;
        double text = Math.floor((height - 1.5 * INCH) / LINE) * LINE;
        PageStyle page = new PageStyle(width, height, 0.75 * INCH, 0.75 * INCH, 0.75 * INCH, text, Facing.SINGLE);
        TypeStyle typed = TypeStyle.body(FontFamily.COURIER, LETTERS, LINE, Alignment.LEFT, 0);
        Typesetter typesetter = new Typesetter(page, layout.types(), manuscript.language(), RunningHeads.NONE, pages);
        file.toString(StandardCharsets.UTF_8).lines().forEach(line -> typesetter.set(line, typed));
        typesetter.finish();
    }
}
