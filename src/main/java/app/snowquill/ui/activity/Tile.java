package app.snowquill.ui.activity;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * One figure with a small drawing, 74 px high. Pressing it leads to what the figure is made of; the drawing's numbers stand in its
 * tooltip and are what a screen reader says.
 */
final class Tile extends HBox {
    private static final double CHART_FROM = 150;

    private final String name;
    private final Label value = new Label();
    private final Hyperlink detail = new Hyperlink();
    private final TileChart chart;
    private final Tooltip table = new Tooltip();
    private final Runnable action;

    /** @param action what pressing it does; the line beneath does the same until it is given its own */
    Tile(String id, String name, String tone, Runnable action) {
        this.name = name;
        this.action = action;
        this.chart = new TileChart(tone);
        setId(id);
        getStyleClass().addAll("card", "tile");
        Label heading = new Label(name);
        heading.getStyleClass().addAll("caption", "muted");
        value.getStyleClass().add("tile-value");
        value.setMinWidth(40);
        detail.getStyleClass().add("tile-detail");
        detail.setFocusTraversable(false);
        detail.setOnAction(event -> action.run());
        VBox words = new VBox(heading, value, detail);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, chart);
        chart.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(CHART_FROM));
        chart.managedProperty().bind(chart.visibleProperty());
        HBox.setHgrow(this, Priority.ALWAYS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        Tooltip.install(this, table);
        setOnMouseClicked(event -> {
            requestFocus();
            action.run();
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                action.run();
                event.consume();
            }
        });
    }

    /** Gives the line beneath the figure something of its own to lead to. */
    Tile withDetail(String id, Runnable leadsTo) {
        detail.setId(id);
        detail.setFocusTraversable(true);
        detail.setOnAction(event -> {
            detail.setVisited(false);
            leadsTo.run();
        });
        detail.setOnMouseClicked(event -> event.consume());
        return this;
    }

    /** @param rows the drawing's numbers, a line each */
    void show(String figure, String beneath, TileChart.Drawing drawing, String rows) {
        value.setText(figure);
        detail.setText(beneath);
        chart.show(drawing);
        table.setText(rows.isEmpty() ? beneath : rows);
        setAccessibleText(name + ": " + figure + ", " + beneath + (rows.isEmpty() ? "" : ". " + rows.replace("\n", ", ")));
    }

    @Override
    public void executeAccessibleAction(AccessibleAction asked, Object... parameters) {
        if (asked == AccessibleAction.FIRE) {
            action.run();
        } else {
            super.executeAccessibleAction(asked, parameters);
        }
    }
}
