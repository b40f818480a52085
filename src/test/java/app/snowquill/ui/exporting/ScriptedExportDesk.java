package app.snowquill.ui.exporting;

import app.snowquill.export.PageProof;
import app.snowquill.export.page.PageStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/** An export desk that notes what it is asked and answers when the test says so. */
public class ScriptedExportDesk implements ExportDesk {
    public java.util.List<app.snowquill.scene.quality.DraftQuality> qualities = java.util.List.of();
    public Function<ExportOrder, PageProof> pages = order -> new PageProof(List.of(), PageStyle.Facing.SINGLE, List.of());
    public final List<ExportOrder> orders = new ArrayList<>();
    public CompletableFuture<Exported> answer = new CompletableFuture<>();
    public DoubleConsumer progress;
    public BooleanSupplier cancelled;

    @Override
    public List<Format> formats() {
        return List.of(Format.values());
    }

    @Override
    public Path suggestedFile(Format format) {
        String ending = switch (format) {
            case WORD -> "docx";
            case MARKDOWN -> "md";
            case TEXT -> "txt";
            case WEB_PAGE -> "html";
        };
        return Path.of("/home/orla/Manuscripts/Slack Water, 21 November." + ending);
    }

    @Override
    public CompletableFuture<PageProof> pages(ExportOrder order, BooleanSupplier stop) {
        return CompletableFuture.completedFuture(pages.apply(order));
    }

    @Override
    public CompletableFuture<Exported> export(ExportOrder order, DoubleConsumer heard, BooleanSupplier stop) {
        orders.add(order);
        progress = heard;
        cancelled = stop;
        return answer;
    }

    @Override
    public java.util.concurrent.CompletableFuture<java.util.List<app.snowquill.scene.quality.DraftQuality>> quality() {
        return java.util.concurrent.CompletableFuture.completedFuture(qualities);
    }
}
