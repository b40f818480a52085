package app.snowquill.launcher;

import app.snowquill.export.ExportFormat;
import app.snowquill.export.ExportProgress;
import app.snowquill.export.ExportRequest;
import app.snowquill.export.ExportResult;
import app.snowquill.export.ExportTemplate;
import app.snowquill.export.ExportedBook;
import app.snowquill.export.ManuscriptExport;
import app.snowquill.export.PageProof;
import app.snowquill.export.ProofPress;
import app.snowquill.job.WorkerPool;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.exports.BookExports;
import app.snowquill.pipeline.exports.ExportWishes;
import app.snowquill.pipeline.exports.WishedRequest;
import app.snowquill.scene.quality.DraftQuality;
import app.snowquill.story.Book;
import app.snowquill.ui.exporting.ExportDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Writes the open book by the export facade, off the window's thread. Lives as long as its dialog. */
final class BookExport implements ExportDesk {
    private final BookSession session;
    private final BookExports exports;
    private final WorkerPool threads;

    BookExport(BookSession session, WorkerPool threads) {
        this.session = session;
        this.exports = session.memory().exports();
        this.threads = threads;
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.values());
    }

    /** The facade's of the same name; a Word file as a book is one of Word's. */
    private static ExportFormat format(Format format) {
        return format == Format.BOOK ? ExportFormat.DOCX : ExportFormat.valueOf(format.name());
    }

    @Override
    public Path suggestedFile(Format format, Pieces pieces) {
        String name = session.file().getFileName().toString().replaceFirst("\\.snowquill$", "");
        return session.file().resolveSibling(pieces == Pieces.ONE_A_CHAPTER ? name + ", chapters"
                : name + (format == Format.ORIGIN ? ", origin" : format == Format.BOOK ? ", book" : "") + "." + format(format).extension());
    }

    @Override
    public CompletableFuture<Exported> export(ExportOrder order, DoubleConsumer progress, BooleanSupplier cancelled) {
        return exports.keep(order.wishes()).handle((kept, notKept) -> order) // a book that is only read is exported all the same
                .thenCompose(wished -> threads.submit(() -> write(wished, progress, cancelled)));
    }

    private Exported write(ExportOrder order, DoubleConsumer progress, BooleanSupplier cancelled) {
        ExportRequest request = request(order);
        ExportProgress heard = new ExportProgress() {
            @Override
            public void chapterWritten(int done, int total) {
                progress.accept((double) done / Math.max(1, total));
            }

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
        ExportedBook book = exports.book();
        ExportResult written = order.pieces() == Pieces.ONE_A_CHAPTER ? new ManuscriptExport().exportChapters(book.book(), request, heard)
                : new ManuscriptExport().export(book, request, heard);
        return new Exported(written.path(), written.words(), written.bytes(), written.notices());
    }

    @Override
    public CompletableFuture<ExportWishes> wishes() {
        return exports.wishes();
    }

    @Override
    public CompletableFuture<Origins> origins() {
        return exports.origins().thenApply(report -> new Origins(report.words().yours(), report.words().suggested(), report.words().agent(),
                report.words().imported()));
    }

    @Override
    public CompletableFuture<PageProof> pages(ExportOrder order, BooleanSupplier cancelled) {
        if (!order.format().isManuscript()) {
            return CompletableFuture.completedFuture(PageProof.NONE);
        }
        return threads.submit(() -> new ProofPress().proof(session.view().book(), paged(order), cancelled));
    }

    private static ExportRequest request(ExportOrder order) {
        return WishedRequest.of(order.wishes(), order.target(), format(order.format())).onlyChapters(order.chapters());
    }

    /** A reader of e-books lays out its pages itself; a printed book comes near them. */
    private static ExportRequest paged(ExportOrder order) {
        ExportRequest request = request(order);
        return order.format() == Format.EPUB || order.format() == Format.EPUB2 ? request.as(ExportTemplate.BOOK, request.paper()) : request;
    }

    @Override
    public CompletableFuture<List<DraftQuality>> quality() {
        return threads.submit(() -> {
            Book book = session.view().book();
            return book.outline().sceneIds().stream().flatMap(scene -> DraftQuality.of(scene, book).stream()).toList();
        });
    }
}
