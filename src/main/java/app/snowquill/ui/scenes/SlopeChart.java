package app.snowquill.ui.scenes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;

/** Joins where scenes stand in the rows to where they stand in the other order. Follows the table's scrolling; draws what is in view. */
final class SlopeChart extends VBox {
    static final double WIDTH = 300;
    private static final double LEFT = 16;
    private static final double RIGHT = 146;
    private static final double DATE = 158;
    private static final double NUMBER = 218;

    private final TableView<SceneRow> table;
    private final Inks inks;
    private final SceneWords words;
    private final Canvas canvas = new Canvas();
    private final Pane room = new Pane(canvas);
    private final Label here = new Label();
    private final Label then = new Label();
    private final Font plain = Font.font("Inter", 11);
    private final Font strong = Font.font("Inter Semi Bold", 11);
    private List<SceneRow> rows = List.of();
    private List<SceneRow> other = List.of();
    private int usualYear;
    private ScrollBar bar;

    SlopeChart(TableView<SceneRow> table, Inks inks, SceneWords words) {
        this.table = table;
        this.inks = inks;
        this.words = words;
        getStyleClass().add("slope-chart");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        then.setMinWidth(138);
        HBox head = new HBox(here, space, then);
        head.getStyleClass().add("slope-head");
        VBox.setVgrow(room, Priority.ALWAYS);
        room.setMinSize(0, 0);
        room.setPrefSize(0, 0);
        getChildren().addAll(head, room);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        canvas.widthProperty().bind(room.widthProperty());
        canvas.heightProperty().bind(room.heightProperty());
        canvas.heightProperty().addListener(property -> draw());
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> draw());
        setAccessibleText(words.strings().text("scenes.slopes-name"));
    }

    void show(List<SceneRow> shown, SceneOrder order, int year) {
        rows = shown;
        usualYear = year;
        List<SceneRow> sorted = new ArrayList<>(shown);
        sorted.sort(order == SceneOrder.READING ? Comparator.comparing(SceneRow::time) : Comparator.comparingInt(SceneRow::number));
        other = sorted;
        here.setText(words.strings().text(order == SceneOrder.READING ? "scenes.read-here" : "scenes.happens-here"));
        then.setText(words.strings().text(order == SceneOrder.READING ? "scenes.happens-then" : "scenes.read-then"));
        draw();
    }

    /** How far down the table is scrolled, px. */
    private double scrolled() {
        if (bar == null && table.lookup(".scroll-bar:vertical") instanceof ScrollBar found) {
            bar = found;
            bar.valueProperty().addListener(property -> draw());
            bar.visibleProperty().addListener(property -> draw());
        }
        double most = rows.size() * ChainTable.ROW - canvas.getHeight();
        return bar == null || !bar.isVisible() || most <= 0 ? 0 : bar.getValue() / Math.max(bar.getMax(), 1e-9) * most;
    }

    void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double from = scrolled();
        Map<String, Integer> there = new HashMap<>();
        for (int i = 0; i < other.size(); i++) {
            there.put(other.get(i).id(), i);
        }
        Set<Integer> chosen = new HashSet<>(table.getSelectionModel().getSelectedIndices());
        for (int i = 0; i < rows.size(); i++) {
            double left = middle(i, from);
            double right = middle(there.get(rows.get(i).id()), from);
            if (Math.max(left, right) >= 0 && Math.min(left, right) <= canvas.getHeight()) {
                slope(pen, rows.get(i), left, right, chosen.contains(i));
            }
        }
        for (int i = 0; i < other.size(); i++) {
            double y = middle(i, from);
            if (y > -ChainTable.ROW && y < canvas.getHeight() + ChainTable.ROW) {
                label(pen, other.get(i), y);
            }
        }
    }

    private static double middle(int row, double from) {
        return row * ChainTable.ROW + ChainTable.ROW / 2 - from;
    }

    private void slope(GraphicsContext pen, SceneRow row, double left, double right, boolean chosen) {
        boolean flashback = row.flow() == SceneRow.Flow.FLASHBACK;
        pen.setFill(inks.pov(row.pov().map(ScenePov::place).orElse(Inks.NOBODY)));
        pen.setStroke(pen.getFill());
        pen.fillOval(LEFT - 2.5, left - 2.5, 5, 5);
        if (row.time().at().isEmpty()) {
            return;
        }
        pen.setGlobalAlpha(flashback || chosen ? 1 : 0.7);
        pen.setLineWidth(flashback || chosen ? 2 : 1.25);
        pen.setLineCap(StrokeLineCap.BUTT);
        if (flashback) {
            pen.setLineDashes(4, 3);
        } else {
            pen.setLineDashes();
        }
        pen.beginPath();
        pen.moveTo(LEFT, left);
        pen.bezierCurveTo(LEFT + 60, left, LEFT + 70, right, RIGHT, right);
        pen.stroke();
        pen.setGlobalAlpha(1);
        pen.setLineDashes();
        pen.fillOval(RIGHT - 3, right - 3, 6, 6);
    }

    private void label(GraphicsContext pen, SceneRow row, double y) {
        boolean flashback = row.flow() == SceneRow.Flow.FLASHBACK;
        boolean unknown = row.time().at().isEmpty();
        pen.setFont(flashback ? strong : plain);
        pen.setFill(flashback ? inks.warning() : unknown ? inks.subtle() : inks.text());
        pen.fillText(unknown ? words.strings().text("scenes.time-unknown") : row.time().shown(usualYear), DATE, y + 4, NUMBER - DATE - 4);
        pen.setFont(plain);
        pen.setFill(inks.subtle());
        pen.fillText(flashback ? words.strings().text("scenes.flashback", row.number()) : Integer.toString(row.number()), NUMBER, y + 4);
    }
}
