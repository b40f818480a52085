package app.snowquill.ui.editor;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.TwoDimensional;

/**
 * The scrolled page: the text in a column of 560 px in the middle, rails beside it, below it the preview, and
 * what is hung in between. On the window's thread.
 */
final class ProsePage extends StackPane {
    private static final double COLUMN = 560;
    /** The room below the text, and the height of a row that appears in the bar beneath the page. */
    private static final double NEAR_END = 110;

    private final ProseArea area = new ProseArea();
    private final VirtualizedScrollPane<ProseArea> scroller = new VirtualizedScrollPane<>(area);
    private final PreviewBox preview = new PreviewBox();
    private OriginMarks origins = OriginMarks.none();
    private boolean previewShown;
    private boolean previewWanted;
    private int lastParagraph;
    private Gutter lastGutter;
    private Hung hung;
    private Gutter hungGutter;

    ProsePage() {
        getStyleClass().add("prose-page");
        getChildren().add(scroller);
        area.setParagraphGraphicFactory(this::gutter);
        area.plainTextChanges().subscribe(change -> redress(change.getPosition()));
        area.addEventHandler(ScrollEvent.SCROLL, event -> {
            area.scrollYBy(-event.getDeltaY());
            event.consume();
        });
        new PageTyping(area);
        area.widthProperty().addListener((property, before, now) -> centre(now.doubleValue()));
    }

    ProseArea area() {
        return area;
    }

    PreviewBox preview() {
        return preview;
    }

    private void centre(double width) {
        double margin = Math.max(0, Math.floor((width - COLUMN - 2 * Gutter.WIDTH) / 2));
        area.setPadding(new Insets(0, 0, 0, margin));
        redressAll();
    }

    /** Of the text, px. */
    double columnWidth() {
        double width = area.getWidth() - 2 * area.getPadding().getLeft() - 2 * Gutter.WIDTH;
        return width <= 0 ? COLUMN : width;
    }

    /** Hangs something in; null takes what hangs there away. */
    void hang(Hung wanted) {
        if (wanted == null && hung == null) {
            return; // asked with every piece that comes for the scene's end
        }
        boolean same = wanted != null && wanted.equals(hung);
        hung = wanted;
        if (!same) {
            hungGutter = null;
            redressAll();
        } else if (hungGutter != null) {
            hungGutter.fit();
        }
    }

    /** What is hung in; null for nothing. */
    Hung hung() {
        return hung;
    }

    /** Brings what hangs there into view, where it is not. */
    void showHung() {
        if (hung != null && getScene() != null) {
            applyCss();
            layout();
            area.showParagraphInViewport(Math.min(hung.covers() ? hung.first() : hung.last(), area.getParagraphs().size() - 1));
        }
    }

    private Node gutter(int index) {
        int count = area.getParagraphs().size();
        if (index >= count) {
            return null;
        }
        Passage passage = area.passage(index);
        Gutter.Look look = passage.isBreak() ? Gutter.Look.BREAK
                : index == 0 || area.passage(index - 1).isBreak() ? Gutter.Look.FLUSH : Gutter.Look.INDENTED;
        Gutter.Place place = Gutter.Place.of(index, count);
        Borne borne = hung != null && hung.of(index) != Borne.NOTHING ? hung.of(index)
                : index == count - 1 && previewShown ? new Borne(Borne.Kind.BELOW, preview) : Borne.NOTHING;
        Gutter gutter = new Gutter(look, origins.railOf(passage.text()), hung != null && hung.isLast(index, count) ? place.asLast() : place,
                borne, hung != null && hung.dims(index), columnWidth(), Gutter.WIDTH + area.getPadding().getLeft());
        if (place.isLast()) {
            lastGutter = gutter;
        }
        if (hung != null && borne.node() == hung.node()) {
            hungGutter = gutter;
        }
        return gutter;
    }

    private void redress(int position) {
        int count = area.getParagraphs().size();
        int changed = area.offsetToPosition(Math.min(position, area.getLength()),
                TwoDimensional.Bias.Forward).getMajor();
        if (changed + 1 < count) {
            area.recreateParagraphGraphic(changed + 1);
        }
        if (count - 1 != lastParagraph) {
            int old = lastParagraph;
            lastParagraph = count - 1;
            if (old < count) {
                area.recreateParagraphGraphic(old);
            }
            area.recreateParagraphGraphic(lastParagraph);
        }
    }

    private void redressAll() {
        lastParagraph = area.getParagraphs().size() - 1;
        area.setParagraphGraphicFactory(null);
        area.setParagraphGraphicFactory(this::gutter);
    }

    void showOrigins(OriginMarks marks) {
        origins = marks;
        redressAll();
    }

    void load(List<Passage> passages) {
        area.load(passages);
        redressAll();
    }

    /** @param continues whether the text goes on behind what is on the page */
    void showPreview(String text, boolean continues, boolean growing) {
        boolean follows = previewWanted || isAtEnd();
        previewWanted = false;
        preview.show(text, continues, growing);
        if (!previewShown) {
            previewShown = true;
            redressAll();
        }
        if (lastGutter != null) {
            preview.applyCss();
            lastGutter.fit();
        }
        if (follows && getScene() != null) {
            scrollToEnd();
        }
    }

    /** Brings the preview into view when it next grows, wherever the page is scrolled to: the author asked for it. */
    void wantPreview() {
        previewWanted = true;
    }

    void hidePreview() {
        if (previewShown) {
            previewShown = false;
            redressAll();
        }
    }

    /** Where the page is scrolled to, px from its top. */
    double scroll() {
        return area.getEstimatedScrollY();
    }

    void scrollTo(double pixels) {
        if (getScene() != null) {
            area.layout();
            area.scrollYToPixel(pixels);
        }
    }

    /** Whether the foot of the last paragraph is in view; heights of what is out of view are only estimates. */
    private boolean isAtEnd() {
        if (lastGutter == null || lastGutter.getScene() == null || !(lastGutter.getParent() instanceof Region box)) {
            return false;
        }
        double foot = box.localToScene(0, box.getHeight()).getY();
        return foot < area.localToScene(0, area.getHeight()).getY() + NEAR_END;
    }

    private void scrollToEnd() {
        applyCss();
        layout();
        area.showParagraphAtBottom(area.getParagraphs().size() - 1);
    }
}
