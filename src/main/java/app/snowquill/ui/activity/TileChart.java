package app.snowquill.ui.activity;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * A small drawing, 72 x 40 px. A canvas knows no style sheet, so that its two colours are read from two regions of no size that do:
 * the drawing is made anew when the theme changes.
 */
final class TileChart extends Pane {
    static final double WIDTH = 72;
    static final double HEIGHT = 40;

    /** Draws into an empty canvas. */
    interface Drawing {
        void draw(GraphicsContext canvas, Paint quiet, Paint strong);
    }

    private final Region quiet = swatch("quiet");
    private final Region strong = swatch("strong");
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private Drawing drawing = (canvas, quiet, strong) -> {
    };

    /** @param tone style class that says which strong colour */
    TileChart(String tone) {
        getStyleClass().addAll("tile-chart", tone);
        getChildren().addAll(quiet, strong, canvas);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setMouseTransparent(true);
        List.of(quiet, strong).forEach(one -> one.backgroundProperty().addListener(property -> draw()));
    }

    void show(Drawing now) {
        drawing = now;
        draw();
    }

    private void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, WIDTH, HEIGHT);
        drawing.draw(graphics, paint(quiet), paint(strong));
    }

    private static Paint paint(Region swatch) {
        Background background = swatch.getBackground();
        return background == null || background.getFills().isEmpty() ? Color.TRANSPARENT
                : background.getFills().get(0).getFill();
    }

    private static Region swatch(String style) {
        Region swatch = new Region();
        swatch.getStyleClass().add(style);
        swatch.setManaged(false);
        return swatch;
    }
}
