package app.snowquill.ui.editor;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;

/**
 * The scrolled page: the text in a column of 560 px in the middle, rails beside it, and below it the preview. Types curly
 * quotes. On the window's thread.
 */
final class ProsePage extends StackPane {
    private static final double COLUMN = 560;
    /** The room below the text, and the height of a row that appears in the bar beneath the page. */
    private static final double NEAR_END = 110;

    private final ProseArea area = new ProseArea();
    private final VirtualizedScrollPane<ProseArea> scroller = new VirtualizedScrollPane<>(area);
    private final PreviewBox preview = new PreviewBox();
    private final TypographicQuotes quotes = new TypographicQuotes();
    private OriginMarks origins = OriginMarks.none();
    private boolean previewShown;
    private boolean previewWanted;
    private int lastParagraph;
    private Gutter lastGutter;

    ProsePage() {
        getStyleClass().add("prose-page");
        getChildren().add(scroller);
        area.setParagraphGraphicFactory(this::gutter);
        area.plainTextChanges().subscribe(change -> redress(change.getPosition()));
        area.addEventHandler(ScrollEvent.SCROLL, event -> {
            area.scrollYBy(-event.getDeltaY());
            event.consume();
        });
        area.addEventFilter(KeyEvent.KEY_TYPED, this::typeQuote);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::breakLine);
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
        area.setPadding(new Insets(0, margin, 0, margin));
        redressAll();
    }

    private double columnWidth() {
        double width = area.getWidth() - area.getPadding().getLeft() - area.getPadding().getRight() - 2 * Gutter.WIDTH;
        return width <= 0 ? COLUMN : width;
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
        Gutter gutter = new Gutter(look, origins.railOf(passage.text()), place,
                place.isLast() && previewShown ? preview : null, columnWidth());
        if (place.isLast()) {
            lastGutter = gutter;
        }
        return gutter;
    }

    private void redress(int position) {
        int count = area.getParagraphs().size();
        int changed = area.offsetToPosition(Math.min(position, area.getLength()),
                org.fxmisc.richtext.model.TwoDimensional.Bias.Forward).getMajor();
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

    private void typeQuote(KeyEvent event) {
        String typed = event.getCharacter();
        if (!typed.equals("\"") && !typed.equals("'") || event.isShortcutDown() || !area.isEditable()) {
            return;
        }
        int start = area.getSelection().getStart();
        char curly = quotes.curly(typed.charAt(0), area.before(start));
        area.getUndoManager().preventMerge();
        area.replaceSelection(typed);
        area.getUndoManager().preventMerge();
        int at = area.getCaretPosition() - 1;
        area.replaceText(at, at + 1, String.valueOf(curly));
        area.getUndoManager().preventMerge();
        event.consume();
    }

    private void breakLine(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown() && !event.isShortcutDown()) {
            area.replaceSelection(String.valueOf(Passage.LINE_BREAK));
            event.consume();
        }
    }
}
