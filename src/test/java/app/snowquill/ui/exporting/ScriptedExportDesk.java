package app.snowquill.ui.exporting;

import app.snowquill.export.PageProof;
import app.snowquill.export.page.PageStyle;
import app.snowquill.pipeline.exports.ExportWishes;
import app.snowquill.scene.quality.DraftQuality;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/** An export desk that notes what it is asked and answers when the test says so. */
public class ScriptedExportDesk implements ExportDesk {
    private static final Map<Format, String> ENDINGS = Map.of(Format.BOOK, "docx", Format.MARKDOWN, "md", Format.TEXT, "txt", Format.EPUB2, "epub", Format.ORIGIN, "html");

    public List<DraftQuality> qualities = List.of();
    public ExportWishes kept = ExportWishes.USUAL;
    public Origins counted = new Origins(17_936, 2_204, 1_340, 0);
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
    public Path suggestedFile(Format format, Pieces pieces) {
        return Path.of("/home/orla/Manuscripts/Slack Water, 21 November" + (pieces == Pieces.ONE_A_CHAPTER ? "" : "."
                + ENDINGS.getOrDefault(format, format.name().toLowerCase(Locale.ROOT))));
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
    public CompletableFuture<ExportWishes> wishes() {
        return CompletableFuture.completedFuture(kept);
    }

    @Override
    public CompletableFuture<Origins> origins() {
        return CompletableFuture.completedFuture(counted);
    }

    @Override
    public CompletableFuture<List<DraftQuality>> quality() {
        return CompletableFuture.completedFuture(qualities);
    }
}
