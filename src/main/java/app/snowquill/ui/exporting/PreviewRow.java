package app.snowquill.ui.exporting;

import app.snowquill.ui.common.Strings;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Small pages with their numbers; a click opens the book there. On the window's thread. */
final class PreviewRow extends HBox {
    private static final double STEP = 76;
    private static final double EDGES = 18;
    private static final int FEWEST = 2;
    private static final double WIDTH = 62;
    private static final double LOW = 108;

    private final PreviewViewModel model;
    private final PageDrawing drawing;
    private final Strings strings;

    PreviewRow(PreviewViewModel model, PageDrawing drawing, Strings strings) {
        super(10);
        this.model = model;
        this.drawing = drawing;
        this.strings = strings;
        getStyleClass().add("preview-row");
        setAlignment(Pos.CENTER);
        setMinHeight(LOW);
        setMinWidth(0);
        setPrefWidth(0);
        widthProperty().addListener(property -> fill());
    }

    void fill() {
        List<Integer> open = model.open();
        int most = Math.max(FEWEST, (int) ((getWidth() - EDGES) / STEP));
        getChildren().setAll(model.row(most).stream().map(number -> small(number, open.contains(number))).toList());
    }

    private Button small(int number, boolean open) {
        Canvas canvas = new Canvas();
        drawing.drawFar(model.page(number), canvas, WIDTH);
        StackPane sheet = new StackPane(canvas);
        sheet.getStyleClass().add("preview-small");
        Label label = new Label(Integer.toString(number));
        label.getStyleClass().add("caption");
        VBox both = new VBox(6, sheet, label);
        both.setAlignment(Pos.CENTER);
        Button button = new Button();
        button.setGraphic(both);
        button.getStyleClass().setAll("preview-thumbnail");
        if (open) {
            button.getStyleClass().add("open");
        }
        button.setAccessibleText(strings.text("exporting.preview-page", number));
        button.setId("preview-small-" + number);
        button.setFocusTraversable(false);
        button.setOnAction(event -> model.turnTo(number));
        return button;
    }
}
