package app.snowquill.ui.snowflake;

import app.snowquill.ui.common.Hexagon;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.PovChip;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Draws an {@link ItemRow}. */
final class ItemCell extends ListCell<ItemRow> {
    private static final double INDENT = 14;
    private static final double ONE_LINE = 28;
    private static final double TWO_LINES = 38;

    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label count = new Label();
    private final PovChip chip = new PovChip("", -1);
    private final VBox lines = new VBox(title, detail);
    private final HBox row = new HBox(8);

    ItemCell() {
        getStyleClass().add("item-cell");
        detail.getStyleClass().addAll("caption", "muted");
        count.getStyleClass().addAll("caption", "subtle");
        count.setMinWidth(USE_PREF_SIZE);
        lines.setMinWidth(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ItemRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        setPrefHeight(item.detail().isEmpty() ? ONE_LINE : TWO_LINES);
        title.setText(item.title());
        title.getStyleClass().setAll("label", item.level() == 0 && item.detail().isEmpty() ? "strong" : "medium");
        detail.setText(item.detail());
        detail.setManaged(!item.detail().isEmpty());
        count.setText(item.count());
        row.getChildren().clear();
        if (item.pov() >= 0) {
            chip.show(item.povName(), item.pov());
            row.getChildren().add(chip);
        }
        row.getChildren().add(lines);
        Node mark = mark(item.mark());
        if (mark != null) {
            row.getChildren().add(mark);
        }
        row.getChildren().add(count);
        row.setPadding(new Insets(0, 0, 0, item.level() * INDENT));
        setGraphic(row);
        setAccessibleText(item.title() + (item.detail().isEmpty() ? "" : ", " + item.detail()));
    }

    private static Node mark(Hexagon.Look look) {
        if (look == null) {
            return null;
        }
        return switch (look) {
            case EMPTY -> Icons.sized(Feather.CIRCLE, 12, "subtle");
            case CURRENT -> null;
            case STALE -> Icons.sized(Feather.REFRESH_CW, 12, "warning");
            case RUNNING -> Icons.sized(Feather.LOADER, 12, "machine");
            case FAILED -> Icons.sized(Feather.ALERT_OCTAGON, 12, "danger");
            case LOCKED -> Icons.sized(Feather.LOCK, 12);
        };
    }
}
