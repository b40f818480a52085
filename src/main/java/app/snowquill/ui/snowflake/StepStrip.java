package app.snowquill.ui.snowflake;

import app.snowquill.snowflake.Step;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.ReasonWords;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The eleven steps in a row, 52 px high. A click opens a step; its context menu, and Ctrl+Enter on it, write it. Lives as long
 * as the book is open.
 */
public final class StepStrip extends HBox {
    private static final double NARROW_BELOW = 1200;

    private final SnowflakeViewModel model;
    private final ReasonWords reasons;
    private final Map<Step, StepCell> cells = new EnumMap<>(Step.class);

    /** @param opened told which step the author opened, also where it was open already */
    public StepStrip(SnowflakeViewModel model, Strings strings, Consumer<Step> opened) {
        this.model = model;
        this.reasons = new ReasonWords(strings, ZoneId.systemDefault());
        getStyleClass().add("step-strip");
        getStylesheets().add(StepStrip.class.getResource("snowflake.css").toExternalForm());
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(strings.text("snowflake.strip"));
        for (Step step : Step.values()) {
            StepCell cell = new StepCell(step.number());
            Runnable open = () -> {
                model.openProperty().set(step);
                refresh();
                opened.accept(step);
            };
            cell.setOnAction(event -> open.run());
            cell.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, step, open));
            cell.setContextMenu(menu(strings, step, open));
            HBox.setHgrow(cell, Priority.ALWAYS);
            cell.setMaxWidth(Double.MAX_VALUE);
            cell.setPrefWidth(10);
            cells.put(step, cell);
            getChildren().add(cell);
        }
        model.editedProperty().addListener(property -> refresh());
        model.openProperty().addListener(property -> refresh());
        model.runs().stateProperty().addListener(property -> refresh());
        widthProperty().addListener((property, before, now) -> {
            boolean narrow = now.doubleValue() < NARROW_BELOW;
            if (narrow != before.doubleValue() < NARROW_BELOW || before.doubleValue() == 0) {
                cells.values().forEach(cell -> cell.setNarrow(narrow));
            }
        });
        refresh();
    }

    private void refresh() {
        cells.forEach((step, cell) -> {
            cell.show(model.cell(step), reasons.of(step, model.viewProperty().get()));
            cell.setSelected(model.openProperty().get() == step);
        });
    }

    private ContextMenu menu(Strings strings, Step step, Runnable open) {
        MenuItem show = new MenuItem(strings.text("snowflake.open"));
        show.setOnAction(event -> open.run());
        MenuItem write = new MenuItem(strings.text("snowflake.write-new"));
        write.setOnAction(event -> write(step));
        MenuItem lock = new MenuItem(strings.text("snowflake.lock"));
        lock.setOnAction(event -> model.setLocked(model.documentsOf(step), !model.viewProperty().get().step(step).locked()));
        MenuItem stale = new MenuItem();
        stale.setId("menu-write-stale");
        stale.setOnAction(event -> model.decisions().writeStale());
        MenuItem asIs = new MenuItem(strings.text("snowflake.as-is"));
        asIs.setOnAction(event -> model.acceptAsIs(model.decisions().staleOf(step)));
        ContextMenu menu = new ContextMenu(show, write, stale, asIs, lock);
        menu.setOnShowing(event -> {
            boolean begun = model.isBegun(step);
            write.setText(begun ? strings.text("snowflake.write-new") : strings.text("snowflake.write"));
            write.setDisable(!model.isReady(step));
            lock.setText(model.viewProperty().get().step(step).locked() ? strings.text("snowflake.unlock")
                    : strings.text("snowflake.lock"));
            lock.setDisable(!begun);
            int all = model.decisions().stale().size();
            stale.setText(strings.text("snowflake.write-stale", all));
            stale.setDisable(all == 0);
            asIs.setDisable(model.decisions().staleOf(step).isEmpty());
        });
        return menu;
    }

    private void write(Step step) {
        if (model.isReady(step)) {
            model.openProperty().set(step);
            model.generate(step, "");
        }
    }

    private void key(KeyEvent event, Step step, Runnable open) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            write(step);
        } else if (event.getCode() == KeyCode.ENTER) {
            open.run();
        } else if (event.getCode() == KeyCode.RIGHT && step.number() < 10) {
            cells.get(Step.of(step.number() + 1)).requestFocus();
        } else if (event.getCode() == KeyCode.LEFT && step.number() > 0) {
            cells.get(Step.of(step.number() - 1)).requestFocus();
        } else {
            return;
        }
        event.consume();
    }
}
