package app.snowquill.ui.exporting;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The open pages side by side, as large as there is room; or one large page to scroll over. On the window's thread. */
final class PreviewSpread extends StackPane {
    private static final double GAP = 16;
    private static final double EDGE = 14;
    private static final double LARGE = 1.55;

    private final PreviewViewModel model;
    private final PageDrawing drawing;
    private Size size = Size.WHOLE;

    /** How near the pages are. */
    enum Size {
        WHOLE, LARGE
    }

    PreviewSpread(PreviewViewModel model, PageDrawing drawing) {
        this.model = model;
        this.drawing = drawing;
        getStyleClass().add("preview-spread");
        setMinSize(0, 0);
        widthProperty().addListener(property -> requestFill());
        heightProperty().addListener(property -> requestFill());
    }

    Size size() {
        return size;
    }

    void show(Size wanted) {
        size = wanted;
        requestFill();
    }

    /** Draws the open pages anew. */
    void requestFill() {
        List<Integer> open = model.open();
        if (open.isEmpty() || getWidth() < 4 * EDGE || getHeight() < 4 * EDGE) {
            getChildren().clear();
            return;
        }
        double ratio = model.page(open.get(0)).height() / model.page(open.get(0)).width();
        double width = Math.floor(Math.min((getWidth() - 2 * EDGE - GAP) / 2, (getHeight() - 2 * EDGE) / ratio));
        if (size == Size.WHOLE) {
            HBox pages = new HBox(GAP);
            pages.setAlignment(Pos.CENTER);
            open.forEach(number -> pages.getChildren().add(sheet(number, width)));
            getChildren().setAll(pages);
        } else {
            int number = open.contains(model.currentProperty().get()) ? model.currentProperty().get() : open.get(0);
            ScrollPane scroll = new ScrollPane(new StackPane(sheet(number, Math.min(width * 2, getWidth() * LARGE / 2))));
            scroll.setFitToWidth(true);
            scroll.getStyleClass().add("preview-scroll");
            scroll.setFocusTraversable(false);
            getChildren().setAll(scroll);
        }
    }

    private Node sheet(int number, double width) {
        Canvas canvas = new Canvas();
        drawing.draw(model.page(number), canvas, width);
        StackPane sheet = new StackPane(canvas);
        sheet.getStyleClass().add("preview-sheet");
        sheet.setId("preview-page-" + number);
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> model.turnTo(number));
        return sheet;
    }
}
