package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelShelf.Running;
import app.snowquill.ui.common.Strings;
import atlantafx.base.controls.Popover;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/**
 * How models are run: threads, context, layers, slots. Each change shows at once what memory it takes; what stands there when
 * it is closed is kept, and used when a model is next loaded.
 */
final class RunningPopover {
    private static final int MOST_CONTEXT = 1_048_576;
    private static final int CONTEXT_STEP = 1_024;

    private final ModelChooserViewModel model;
    private final Strings strings;
    private final Spinner<Integer> threads;
    private final Spinner<Integer> context;
    private final Spinner<Integer> layers;
    private final Spinner<Integer> slots;
    private final Popover popover;

    RunningPopover(ModelChooserViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        Running now = model.running();
        threads = new CountSpinner(0, 512, now.threads(), 1, strings.text("models.automatic"));
        context = new CountSpinner(0, MOST_CONTEXT, now.contextTokens(), CONTEXT_STEP, strings.text("models.automatic"));
        layers = new CountSpinner(0, 999, now.gpuLayers(), 1, strings.text("models.no-layers"));
        slots = new CountSpinner(1, 16, now.slots(), 1, "");
        GridPane grid = new GridPane();
        grid.setHgap(14);
        grid.setVgap(10);
        row(grid, 0, "models.threads", threads);
        row(grid, 1, "models.context-tokens", context);
        row(grid, 2, "models.layers", layers);
        row(grid, 3, "models.slots", slots);
        Label note = line("models.running-note");
        VBox content = new VBox(12, grid, note);
        content.getStyleClass().add("running-popover");
        content.getStylesheets().add(RunningPopover.class.getResource("models.css").toExternalForm());
        content.setId("running-popover");
        popover = new Popover(content);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
        popover.setHeaderAlwaysVisible(false);
        popover.setAnimated(false);
        popover.setOnHidden(event -> model.runLike(value()));
    }

    /** Points at {@code beside}, and stays when that is drawn anew while the numbers change. */
    void show(Node beside) {
        Bounds place = beside.localToScreen(beside.getBoundsInLocal());
        popover.show(beside.getScene().getRoot(), place.getCenterX(), place.getMinY());
        threads.requestFocus();
    }

    private void row(GridPane grid, int row, String key, Spinner<Integer> spinner) {
        Label label = new Label(strings.text(key));
        label.getStyleClass().add("dense");
        label.setLabelFor(spinner);
        spinner.setId(key.substring(key.indexOf('.') + 1));
        spinner.getEditor().setAccessibleText(strings.text(key));
        spinner.valueProperty().addListener((property, before, now) -> model.estimate(value()));
        grid.addRow(row, new VBox(label, line(key + "-line")), spinner);
    }

    private Label line(String key) {
        Label line = new Label(strings.text(key));
        line.getStyleClass().addAll("caption", "muted");
        line.setWrapText(true);
        line.setMaxWidth(280);
        line.setMinHeight(Label.USE_PREF_SIZE);
        return line;
    }

    private Running value() {
        return new Running(threads.getValue(), context.getValue(), layers.getValue(), slots.getValue());
    }
}
