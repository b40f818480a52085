package app.snowquill.launcher;

import app.snowquill.export.ExportFormat;
import app.snowquill.export.ExportProgress;
import app.snowquill.export.ExportRequest;
import app.snowquill.export.ExportResult;
import app.snowquill.export.ExportTemplate;
import app.snowquill.export.ManuscriptExport;
import app.snowquill.export.Matter;
import app.snowquill.export.PageProof;
import app.snowquill.export.PaperSize;
import app.snowquill.export.ProofPress;
import app.snowquill.job.WorkerPool;
import app.snowquill.pipeline.BookSession;
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
    private final WorkerPool threads;

    BookExport(BookSession session, WorkerPool threads) {
        this.session = session;
        this.threads = threads;
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.values());
    }

    @Override
    public Path suggestedFile(Format format) {
        String name = session.file().getFileName().toString().replaceFirst("\\.snowquill$", "");
        return session.file().resolveSibling(name + "." + format(format).extension());
    }

    @Override
    public CompletableFuture<Exported> export(ExportOrder order, DoubleConsumer progress, BooleanSupplier cancelled) {
        return threads.submit(() -> {
            ExportResult written = new ManuscriptExport().export(session.view().book(), request(order), new ExportProgress() {
                @Override
                public void chapterWritten(int done, int total) {
                    progress.accept((double) done / Math.max(1, total));
                }

                @Override
                public boolean cancelled() {
                    return cancelled.getAsBoolean();
                }
            });
            return new Exported(written.path(), written.words(), written.bytes());
        });
    }

    @Override
    public CompletableFuture<PageProof> pages(ExportOrder order, BooleanSupplier cancelled) {
        return threads.submit(() -> new ProofPress().proof(session.view().book(), request(order), cancelled));
    }

    @Override
    public CompletableFuture<List<DraftQuality>> quality() {
        return threads.submit(() -> {
            Book book = session.view().book();
            return book.outline().sceneIds().stream().flatMap(scene -> DraftQuality.of(scene, book).stream()).toList();
        });
    }

    private static ExportRequest request(ExportOrder order) {
        return ExportRequest.of(order.target(), format(order.format()))
                .as(order.style() == Style.CLASSIC ? ExportTemplate.SHUNN_CLASSIC : ExportTemplate.SHUNN_MODERN,
                        order.paper() == Paper.A4 ? PaperSize.A4 : PaperSize.LETTER)
                .withContact(order.contact()).withKeyword(order.keyword()).with(Matter.USUAL.withEndMark(order.endMark()));
    }

    private static ExportFormat format(Format format) {
        return switch (format) {
            case WORD -> ExportFormat.DOCX;
            case MARKDOWN -> ExportFormat.MARKDOWN;
            case TEXT -> ExportFormat.TEXT;
            case WEB_PAGE -> ExportFormat.HTML;
        };
    }
}
