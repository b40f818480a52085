package app.snowquill.ui.activity;

import app.snowquill.ui.activity.LiveEvent.Look;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One event: time, icon, who, what. */
final class EventCell extends ListCell<LiveEvent> {
    private final CallWords words;
    private final Label time = new Label();
    private final HBox icon = new HBox();
    private final Label source = new Label();
    private final Label text = new Label();
    private final Tooltip whole = new Tooltip();
    private final Hyperlink raw;
    private final HBox row;

    EventCell(CallWords words, Strings strings, LongConsumer rawText) {
        this.words = words;
        getStyleClass().add("event-cell");
        raw = Buttons.link(strings.text("activity.see-raw"), () -> rawText.accept(getItem().call()));
        raw.getStyleClass().add("event-raw");
        raw.setMinWidth(Region.USE_PREF_SIZE);
        time.getStyleClass().add("event-time");
        source.getStyleClass().add("event-source");
        text.getStyleClass().addAll("dense", "muted");
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setTooltip(whole);
        HBox.setHgrow(text, Priority.ALWAYS);
        icon.setAlignment(Pos.CENTER);
        icon.setMinWidth(14);
        row = new HBox(8, time, icon, source, text, raw);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(1);
    }

    @Override
    protected void updateItem(LiveEvent event, boolean empty) {
        super.updateItem(event, empty);
        setGraphic(empty || event == null ? null : row);
        setAccessibleText(null);
        if (getGraphic() == null) {
            return;
        }
        time.setText(words.clock(event.at()));
        icon.getChildren().setAll(icon(event.look()));
        source.setText(event.source());
        text.setText(event.text());
        whole.setText(event.text());
        raw.setVisible(event.call() != 0);
        raw.setManaged(raw.isVisible());
        setAccessibleText(time.getText() + ", " + event.source() + ", " + event.text());
    }

    private static FontIcon icon(Look look) {
        return switch (look) {
            case STEP -> Icons.small(Feather.LAYERS);
            case WRITING -> Icons.small(Feather.CPU, "machine");
            case DONE -> Icons.small(Feather.CHECK);
            case MENDED -> Icons.small(Feather.ROTATE_CW, "warning");
            case FAILED -> Icons.small(Feather.ALERT_OCTAGON, "danger");
            case STOPPED -> Icons.small(Feather.SLASH);
            case SAVED -> Icons.small(Feather.SAVE);
            case ENGINE -> Icons.small(Feather.HARD_DRIVE);
        };
    }
}
